package org.lodewire.analysis.stories.signature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private static final int LONGEST = "wednesday".length();
    private static final Map<String, Long> HASHES = hashes();

    private Figures() {}

    private static Map<String, Long> hashes() {
        Map<String, Long> hashes = new HashMap<>();
        for (int i = 0; i < UNITS.size(); i++) {
            hashes.put(UNITS.get(i), Words.hash(String.valueOf(i + 1)));
        }
        for (int i = 0; i < TENS.size(); i++) {
            hashes.put(TENS.get(i), Words.hash(String.valueOf(10 * (i + 2))));
        }
        DAYS.forEach(day -> hashes.put(day, Words.hash(day)));
        return Map.copyOf(hashes);
    }

    /** Returns the hash of the figure that a word in lower case spells out; 0 if it spells none. */
    static long spelledOut(CharSequence word) {
        return word.length() > LONGEST ? 0 : HASHES.getOrDefault(word.toString(), 0L);
    }
}
