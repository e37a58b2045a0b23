package org.lodewire.analysis.stories.signature;

import java.util.Arrays;

/**
 * The words of a text that begin with a capital, and how else the text has each of them. Immutable. The time is that of
 * sorting these words, also for a text whose words were chosen to collide.
 */
final class CapitalWords {

    /** Bits of a filter that excludes most of the words in lower case from the search. */
    private static final int FILTER_BITS = 1 << 12;

    private static final byte LOWER_CASE = 1;
    private static final byte CERTAIN = 2;

    /** Ascending, with repetitions; what is known of a word is kept at one of them. */
    private final long[] hashes;

    private final byte[] forms;
    private final long[] filter = new long[FILTER_BITS / Long.SIZE];

    /** @param count how many words begin with a capital */
    CapitalWords(Words words, int count) {
        hashes = new long[count];
        forms = new byte[count];
        for (int i = 0, at = 0; i < words.size(); i++) {
            if (words.isCapital(i)) {
                hashes[at++] = words.word(i);
                filter[filterBit(words.word(i)) / Long.SIZE] |= 1L << filterBit(words.word(i));
            }
        }
        Arrays.sort(hashes);
        for (int i = 0; i < words.size(); i++) {
            if (words.isLowerCase(i)) {
                note(words.word(i), LOWER_CASE);
            } else if (words.isCapital(i) && !words.isFirst(i)) {
                note(words.word(i), CERTAIN);
            }
        }
    }

    /** Returns whether the text has a word in lower case, too. */
    boolean isInLowerCase(long word) {
        return has(word, LOWER_CASE);
    }

    /** Returns whether the text has a word with a capital where no sentence begins. */
    boolean isCertain(long word) {
        return has(word, CERTAIN);
    }

    private void note(long word, byte form) {
        int at = (filter[filterBit(word) / Long.SIZE] >>> filterBit(word) & 1) == 0 ? -1 : find(word);
        if (at >= 0) {
            forms[at] |= form;
        }
    }

    private boolean has(long word, byte form) {
        return (forms[find(word)] & form) != 0;
    }

    /** Of several repetitions, the same is found each time. */
    private int find(long word) {
        return Arrays.binarySearch(hashes, word);
    }

    private static int filterBit(long word) {
        return (int) word & FILTER_BITS - 1;
    }
}
