package org.lodewire.bench.clean;

import org.lodewire.training.score.Shingles;

/**
 * How much of an article was found, and how much of what was found is the article.
 *
 * @param id     of the article
 * @param url    its address; null if unknown
 * @param wanted shingles that should have been found
 * @param found  shingles that were found
 * @param common shingles that are among both
 * @param wantedWords words that should have been found
 * @param foundWords  words that were found
 */
record DocumentScore(String id, String url, int wanted, int found, int common, int wantedWords, int foundWords) {

    static DocumentScore of(String id, String url, String wanted, String found) {
        Shingles want = Shingles.of(wanted);
        Shingles have = Shingles.of(found);
        return new DocumentScore(id, url, want.total(), have.total(), want.common(have), want.words(), have.words());
    }

    /** Whether there is anything that can be precise; not if nothing was wanted and nothing found. */
    boolean hasPrecision() {
        return wanted > 0 || found > 0;
    }

    boolean hasRecall() {
        return wanted > 0;
    }

    /** From 0 to 1; 0 if nothing was found. */
    double precision() {
        return found == 0 ? 0 : (double) common / found;
    }

    /** From 0 to 1; 0 if nothing was wanted. */
    double recall() {
        return wanted == 0 ? 0 : (double) common / wanted;
    }

    /** From 0 to 1; 1 if nothing was wanted and nothing found. */
    double f1() {
        return hasPrecision() ? Scores.f1(precision(), recall()) : 1;
    }
}
