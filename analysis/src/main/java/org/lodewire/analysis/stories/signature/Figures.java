package org.lodewire.analysis.stories.signature;

import java.util.List;

/**
 * Figures that are spelled out in English: days of the week, and the numbers one to twenty, thirty, forty and so on to
 * ninety. In other languages only digits are figures.
 */
final class Figures {

    private static final List<String> UNITS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** More than four times as many as there are figures, and a power of two. */
    private static final int SLOTS = 256;
    /** The hashes of spelled-out figures, each at the first free slot from that of its lowest bits, and those of the figures. */
    private static final long[] SPELLED_OUT = new long[SLOTS];

    private static final long[] IN_DIGITS = new long[SLOTS];

    static {
        for (int i = 0; i < UNITS.size(); i++) {
            put(UNITS.get(i), String.valueOf(i + 1));
        }
        for (int i = 0; i < TENS.size(); i++) {
            put(TENS.get(i), String.valueOf(10 * (i + 2)));
        }
        DAYS.forEach(day -> put(day, day));
    }

    private Figures() {}

    private static void put(String word, String figure) {
        int slot = slot(Words.hash(word));
        SPELLED_OUT[slot] = Words.hash(word);
        IN_DIGITS[slot] = Words.hash(figure);
    }

    /** Returns the hash of the figure that a word in lower case spells out, given by its hash; 0 if it spells none. */
    static long spelledOut(long word) {
        return IN_DIGITS[slot(word)];
    }

    private static int slot(long word) {
        int slot = (int) word & SLOTS - 1;
        while (SPELLED_OUT[slot] != word && IN_DIGITS[slot] != 0) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }
}
