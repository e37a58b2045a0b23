package org.lodewire.analysis.topics.words;

import java.util.Optional;

/**
 * Splits texts into words, in the languages that it supports. Queries are split by the analysis that also splits the
 * articles that they are matched with, so that both fold alike. Implementations accept any string, take time linear in
 * its length, and are thread-safe; they are compared by identity.
 */
public interface TextAnalysis {

    /** Receives the words of a text, in the order of their starts. */
    interface Sink {

        /**
         * Receives a word.
         *
         * @param word     the folded word, as it is looked up; not empty, without control characters
         * @param form     the word as it is written, with its case and accents
         * @param start    index of the first character in the text, in UTF-16 code units
         * @param end      index after the last character
         * @param isInside whether the word is part of the previous one, as <i>uranium</i> is of <i>l'uranium</i>; both have
         *                 the same position
         */
        void word(String word, String form, int start, int end, boolean isInside);
    }

    /** Splits a text into words. */
    void split(String text, Sink sink);

    /**
     * Folds the first letters of a word, or a part of a word with a wildcard on either side.
     *
     * @return the folded part; empty if no word contains it, because it would be split
     */
    Optional<String> foldPart(String part);
}
