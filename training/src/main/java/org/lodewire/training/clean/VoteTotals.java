package org.lodewire.training.clean;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lodewire.analysis.clean.word.WordWeights;

/**
 * How often lines with a word are part of the article. Each document has one vote per word: the share of its lines with the
 * word that are part of the article. Votes can be subtracted, so that the features of a document do not depend on its own
 * labels. Immutable.
 */
final class VoteTotals {

    /** Votes for the average that are added to those of each word. */
    private static final double PRIOR = 3;
    /** The votes of fewer documents are not significant. */
    private static final int MIN_DOCUMENTS = 8;
    /** Words with a smaller weight are omitted, so that the table stays small. */
    private static final double MIN_WEIGHT = 0.7;

    /** Shares are limited to the range from this to its complement, so that a few votes do not change a weight by much. */
    private static final double MIN_SHARE = 0.005;

    /**
     * Votes on one word.
     *
     * @param kept      sum of the votes
     * @param documents number of documents that voted
     */
    record Votes(double kept, int documents) {

        Votes plus(Votes other) {
            return new Votes(kept + other.kept, documents + other.documents);
        }

        Votes minus(Votes other) {
            return new Votes(kept - other.kept, documents - other.documents);
        }
    }

    private final Map<Integer, Votes> votesByWord;
    private final double average;

    private VoteTotals(Map<Integer, Votes> votesByWord, double average) {
        this.votesByWord = votesByWord;
        this.average = average;
    }

    /** Returns the sum of the votes of two documents or sites. */
    static Map<Integer, Votes> sum(Map<Integer, Votes> one, Map<Integer, Votes> other) {
        Map<Integer, Votes> sum = new HashMap<>(one);
        other.forEach((word, count) -> sum.merge(word, count, Votes::plus));
        return sum;
    }

    /** Returns the totals of the votes of all sites. */
    static VoteTotals of(Collection<Map<Integer, Votes>> all) {
        Map<Integer, Votes> sum = new HashMap<>();
        all.forEach(votes -> votes.forEach((word, count) -> sum.merge(word, count, Votes::plus)));
        double kept = 0;
        double votes = 0;
        for (Votes count : sum.values()) {
            kept += count.kept;
            votes += count.documents;
        }
        return new VoteTotals(sum, votes == 0 ? 0.5 : kept / votes);
    }

    /** Returns the weights of words without some of the votes. */
    WordWeights without(Map<Integer, Votes> some) {
        return hash -> {
            Votes votes = votesByWord.get(hash);
            if (votes == null) {
                return 0;
            }
            Votes subtracted = some.get(hash);
            return weight(subtracted == null ? votes : votes.minus(subtracted));
        };
    }

    /** Returns the log-odds against the average; zero if they are small or if few documents voted. */
    float weight(Votes count) {
        if (count.documents < MIN_DOCUMENTS) {
            return 0;
        }
        double share = (count.kept + PRIOR * average) / (count.documents + PRIOR);
        share = Math.min(1 - MIN_SHARE, Math.max(MIN_SHARE, share));
        float weight = (float) (Math.log(share / (1 - share)) - Math.log(average / (1 - average)));
        return Math.abs(weight) < MIN_WEIGHT ? 0 : weight;
    }

    /** Returns all votes by the hash of the word. */
    Map<Integer, Votes> votesByWord() {
        return votesByWord;
    }
}
