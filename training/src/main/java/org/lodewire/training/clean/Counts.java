package org.lodewire.training.clean;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lodewire.analysis.clean.word.WordWeights;

/**
 * How often lines with a word are part of the article: each document has one vote a word, the share of its lines with the
 * word that are kept. Votes can be taken out again, so that a document is never told about itself. Immutable.
 */
final class Counts {

    /** Votes for the average that every word starts with. */
    private static final double PRIOR = 3;
    /** What fewer documents say of a word is chance. */
    private static final int LEAST_DOCUMENTS = 8;
    /** Words that say less than this are left out, so that the table stays small. */
    private static final double LEAST_WEIGHT = 0.7;

    /** Shares so near to never and always are as good as these: a few votes more must not change a weight by much. */
    private static final double LEAST_SHARE = 0.005;

    /**
     * Votes on one word.
     *
     * @param kept      sum of the shares of lines that are kept
     * @param documents how many voted
     */
    record Count(double kept, int documents) {

        Count plus(Count other) {
            return new Count(kept + other.kept, documents + other.documents);
        }

        Count minus(Count other) {
            return new Count(kept - other.kept, documents - other.documents);
        }
    }

    private final Map<Integer, Count> countByWord;
    private final double average;

    private Counts(Map<Integer, Count> countByWord, double average) {
        this.countByWord = countByWord;
        this.average = average;
    }

    /** The votes of two, such as two documents or two sites. */
    static Map<Integer, Count> sum(Map<Integer, Count> one, Map<Integer, Count> other) {
        Map<Integer, Count> sum = new HashMap<>(one);
        other.forEach((word, count) -> sum.merge(word, count, Count::plus));
        return sum;
    }

    /** Sums up the votes of all. */
    static Counts of(Collection<Map<Integer, Count>> all) {
        Map<Integer, Count> sum = new HashMap<>();
        all.forEach(votes -> votes.forEach((word, count) -> sum.merge(word, count, Count::plus)));
        double kept = 0;
        double votes = 0;
        for (Count count : sum.values()) {
            kept += count.kept;
            votes += count.documents;
        }
        return new Counts(sum, votes == 0 ? 0.5 : kept / votes);
    }

    /** What the words say without some of the votes. */
    WordWeights without(Map<Integer, Count> some) {
        return hash -> {
            Count count = countByWord.get(hash);
            if (count == null) {
                return 0;
            }
            Count out = some.get(hash);
            return weight(out == null ? count : count.minus(out));
        };
    }

    /** Log-odds against the average; zero if that is little, or few voted. */
    float weight(Count count) {
        if (count.documents < LEAST_DOCUMENTS) {
            return 0;
        }
        double share = (count.kept + PRIOR * average) / (count.documents + PRIOR);
        share = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
        float weight = (float) (Math.log(share / (1 - share)) - Math.log(average / (1 - average)));
        return Math.abs(weight) < LEAST_WEIGHT ? 0 : weight;
    }

    /** All votes, by the hash of the word. */
    Map<Integer, Count> countByWord() {
        return countByWord;
    }
}
