package org.lodewire.analysis.clean.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Searches a text for many folded phrases in one pass: the automaton of Aho and Corasick ("Efficient String Matching: An Aid
 * to Bibliographic Search", CACM 1975) with all transitions in a table. The text is folded during the search, see
 * {@link LineFolding}, except for its numbers, which no phrase contains. Immutable.
 */
final class PhraseSearch {

    /** Columns of characters below are in a table. */
    private static final int TABLED = 0x2200;

    private static final int ROOT = 0;
    /** The column of all characters that no phrase contains. */
    private static final int UNKNOWN = 0;

    /** The characters of the phrases, sorted. The column of each is its index plus one. */
    private final char[] alphabet;

    private final int shift;
    private final short[] columns = new short[TABLED];
    /** The next state by state (row) and character (column). */
    private final int[] table;
    /** The lowest number of a phrase that ends in a state; {@link Integer#MAX_VALUE} if none does. */
    private final int[] found;

    private int states = 1;

    /**
     * @param phrases folded, not empty, without digits; numbered in this order
     * @throws IllegalArgumentException if a phrase has a digit
     */
    PhraseSearch(List<String> phrases) {
        StringBuilder letters = new StringBuilder();
        String.join("", phrases).chars().distinct().sorted().forEach(c -> letters.append((char) c));
        alphabet = letters.toString().toCharArray();
        if (Arrays.binarySearch(alphabet, '0') >= 0) {
            throw new IllegalArgumentException("A phrase contains a number.");
        }
        shift = Integer.SIZE - Integer.numberOfLeadingZeros(alphabet.length);
        int maxStates = 1 + phrases.stream().mapToInt(String::length).sum();
        table = new int[maxStates << shift];
        found = new int[maxStates];
        Arrays.fill(found, Integer.MAX_VALUE);
        for (char c = 0; c < TABLED; c++) {
            columns[c] = (short) search(LineFolding.character(c));
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

    /**
     * Fills the cells without a transition, in breadth-first order, with the transition of the state for the longest proper
     * suffix that is a prefix of a phrase.
     */
    private void link() {
        int[] suffixes = new int[states];
        Queue<Integer> open = new ArrayDeque<>(List.of(ROOT));
        while (!open.isEmpty()) {
            int state = open.remove();
            found[state] = Math.min(found[state], found[suffixes[state]]);
            for (int column = 1; column <= alphabet.length; column++) {
                int cell = state << shift | column;
                int fallback = state == ROOT ? ROOT : table[suffixes[state] << shift | column];
                if (table[cell] == ROOT) {
                    table[cell] = fallback;
                } else {
                    suffixes[table[cell]] = fallback;
                    open.add(table[cell]);
                }
            }
        }
    }

    /** Returns the lowest number of a phrase that a text contains; -1 if there is none. */
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
        return c < TABLED ? columns[c] : search(LineFolding.character(c));
    }

    private int search(char folded) {
        return Math.max(UNKNOWN, Arrays.binarySearch(alphabet, folded) + 1);
    }
}
