package org.lodewire.analysis.clean.word;

/** What words say about the lines that they stand in or that elements named so hold. Thread-safe. */
@FunctionalInterface
public interface WordWeights {

    /** Knows no word. */
    WordWeights EMPTY = hash -> 0;

    /**
     * How much more likely a line is part of an article for the word, as log-odds against the average line.
     *
     * @param hash of the word as {@link Fnv1aHash} makes it
     * @return zero if the word says nothing or is not known
     */
    float weight(int hash);
}
