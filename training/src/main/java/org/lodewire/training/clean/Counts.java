package org.lodewire.training.clean;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lodewire.streams.clean.model.Vocabulary;

/**
 * How often lines with a word are part of the article: each document has one vote a word, the share of its lines with the
 * word that are kept. Documents can be taken out again, so that a document is never told about itself.
 */
final class Counts {

    /** Votes for the average that every word starts with. */
    private static final double PRIOR = 3;
    private static final int LEAST_DOCUMENTS = 8;
    /** Words that say less than this are left out, so that the table stays small. */
    private static final double LEAST_WEIGHT = 0.7;

    record Count(double kept, int documents) {
        Count plus(Count other, int sign) {
            return new Count(kept + sign * other.kept, documents + sign * other.documents);
        }
    }

    private final Map<Integer, Count> countByWord;
    private final double average;

    private Counts(Map<Integer, Count> countByWord, double average) {
        this.countByWord = countByWord;
        this.average = average;
    }

    /** The votes of two documents. */
    static Map<Integer, Count> sum(Map<Integer, Count> one, Map<Integer, Count> other) {
        Map<Integer, Count> sum = new HashMap<>(one);
        other.forEach((word, count) -> sum.merge(word, count, (a, b) -> a.plus(b, 1)));
        return sum;
    }

    /** Sums up the votes of documents. */
    static Counts of(Collection<Map<Integer, Count>> documents) {
        Map<Integer, Count> sum = new HashMap<>();
        for (Map<Integer, Count> document : documents) {
            document.forEach((word, count) -> sum.merge(word, count, (one, other) -> one.plus(other, 1)));
        }
        double kept = 0;
        double votes = 0;
        for (Count count : sum.values()) {
            kept += count.kept;
            votes += count.documents;
        }
        return new Counts(sum, votes == 0 ? 0.5 : kept / votes);
    }

    /** What the words say, as far as documents other than the given ones tell. */
    Vocabulary without(Map<Integer, Count> document) {
        return hash -> {
            Count count = countByWord.get(hash);
            if (count == null) {
                return 0;
            }
            Count own = document.get(hash);
            return weight(own == null ? count : count.plus(own, -1));
        };
    }

    float weight(Count count) {
        if (count.documents < LEAST_DOCUMENTS) {
            return 0;
        }
        double share = (count.kept + PRIOR * average) / (count.documents + PRIOR);
        share = Math.min(0.995, Math.max(0.005, share));
        float weight = (float) (Math.log(share / (1 - share)) - Math.log(average / (1 - average)));
        return Math.abs(weight) < LEAST_WEIGHT ? 0 : weight;
    }

    Map<Integer, Count> countByWord() {
        return countByWord;
    }
}
