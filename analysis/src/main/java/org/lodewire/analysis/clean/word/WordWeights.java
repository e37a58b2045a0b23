package org.lodewire.analysis.clean.word;

/**
 * Weights of words: how much a word makes it more likely that a line belongs to an article. The word occurs in the line itself
 * or in the name of an element around it. Thread-safe.
 */
@FunctionalInterface
public interface WordWeights {

    /** Has no words. */
    WordWeights EMPTY = hash -> 0;

    /**
     * Returns the log-odds of lines with a word against those of the average line; zero if the word is unknown or makes no
     * difference.
     *
     * @param hash of the word as {@link Fnv1aHash} computes it
     */
    float weight(int hash);
}
