package org.lodewire.bench.clean;

import org.jspecify.annotations.Nullable;
import org.lodewire.training.score.Shingles;

/**
 * Precision and recall of one extracted article.
 *
 * @param id            id of the article
 * @param url           its address; null if unknown
 * @param expected      number of expected shingles
 * @param found         number of extracted shingles
 * @param common        number of shingles in both
 * @param expectedWords number of expected words
 * @param foundWords    number of extracted words
 */
record DocumentScore(
        String id, @Nullable String url, int expected, int found, int common, int expectedWords, int foundWords) {

    static DocumentScore of(String id, @Nullable String url, String expected, String found) {
        Shingles expectedShingles = Shingles.of(expected);
        Shingles foundShingles = Shingles.of(found);
        return new DocumentScore(
                id,
                url,
                expectedShingles.total(),
                foundShingles.total(),
                expectedShingles.common(foundShingles),
                expectedShingles.words(),
                foundShingles.words());
    }

    /** Returns whether precision is defined: not if both texts are empty. */
    boolean hasPrecision() {
        return expected > 0 || found > 0;
    }

    boolean hasRecall() {
        return expected > 0;
    }

    /** Returns a number from 0 to 1; 0 if nothing was found. */
    double precision() {
        return found == 0 ? 0 : (double) common / found;
    }

    /** Returns a number from 0 to 1; 0 if nothing was expected. */
    double recall() {
        return expected == 0 ? 0 : (double) common / expected;
    }

    /** Returns a number from 0 to 1; 1 if both texts are empty. */
    double f1() {
        return hasPrecision() ? Scores.f1(precision(), recall()) : 1;
    }
}
