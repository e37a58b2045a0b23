package org.lodewire.analysis.clean.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Looks for many folded phrases anywhere in a text at once, in one pass over it however many phrases there are: the
 * automaton of Aho and Corasick ("Efficient String Matching: An Aid to Bibliographic Search", CACM 1975) with all
 * transitions in a table. The text is folded on the way, see {@link LineFolding}, but for its numbers, which are in no phrase.
 * Immutable.
 */
final class PhraseSearch {

    private static final int ASCII = 128;
    private static final int ROOT = 0;
    /** The column of all characters that are in no phrase. */
    private static final int UNKNOWN = 0;

    /** The characters that occur in phrases, sorted; each has the column of its index plus one. */
    private final char[] alphabet;

    private final int shift;
    private final int[] asciiColumns = new int[ASCII];
    /** A row for each state, with the state after each character. */
    private final int[] table;
    /** The lowest number of a phrase that ends in a state, {@link Integer#MAX_VALUE} if none does. */
    private final int[] found;

    private int states = 1;

    /** @param phrases folded, not empty, without digits; numbered in this order */
    PhraseSearch(List<String> phrases) {
        StringBuilder letters = new StringBuilder();
        String.join("", phrases).chars().distinct().sorted().forEach(c -> letters.append((char) c));
        alphabet = letters.toString().toCharArray();
        if (Arrays.binarySearch(alphabet, '0') >= 0) {
            throw new IllegalArgumentException("a number in a phrase");
        }
        shift = Integer.SIZE - Integer.numberOfLeadingZeros(alphabet.length);
        int most = 1 + phrases.stream().mapToInt(String::length).sum();
        table = new int[most << shift];
        found = new int[most];
        Arrays.fill(found, Integer.MAX_VALUE);
        for (char c = 0; c < ASCII; c++) {
            asciiColumns[c] = search(LineFolding.character(c));
        }
        for (int i = 0; i < phrases.size(); i++) {
            add(phrases.get(i), i);
        }
        link();
    }

    private void add(String phrase, int number) {
        int state = ROOT;
        for (int i = 0; i < phrase.length(); i++) {
            int cell = state << shift | column(phrase.charAt(i));
            if (table[cell] == ROOT) {
                table[cell] = states++;
            }
            state = table[cell];
        }
        found[state] = Math.min(found[state], number);
    }

    /** Fills the cells in which no phrase goes on, level by level, from the longest end of what was read that begins one. */
    private void link() {
        int[] shorter = new int[states];
        Queue<Integer> open = new ArrayDeque<>(List.of(ROOT));
        while (!open.isEmpty()) {
            int state = open.remove();
            found[state] = Math.min(found[state], found[shorter[state]]);
            for (int column = 1; column <= alphabet.length; column++) {
                int cell = state << shift | column;
                int otherwise = state == ROOT ? ROOT : table[shorter[state] << shift | column];
                if (table[cell] == ROOT) {
                    table[cell] = otherwise;
                } else {
                    shorter[table[cell]] = otherwise;
                    open.add(table[cell]);
                }
            }
        }
    }

    /** The lowest number of a phrase that is in a text, -1 if none is. */
    int lowest(String text) {
        int lowest = Integer.MAX_VALUE;
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = table[state << shift | column(text.charAt(i))];
            if (found[state] < lowest) {
                lowest = found[state];
            }
        }
        return lowest == Integer.MAX_VALUE ? -1 : lowest;
    }

    private int column(char c) {
        if (c < ASCII) {
            return asciiColumns[c];
        }
        char folded = LineFolding.character(c);
        return folded < ASCII ? asciiColumns[folded] : search(folded);
    }

    private int search(char folded) {
        return Math.max(UNKNOWN, Arrays.binarySearch(alphabet, folded) + 1);
    }
}
