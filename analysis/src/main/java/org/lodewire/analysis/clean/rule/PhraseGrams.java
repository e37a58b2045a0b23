package org.lodewire.analysis.clean.rule;

import java.util.List;

/**
 * Searches a text for phrases of which none is very short. Every occurrence of a phrase covers one of the places in a text that are
 * a step apart, with the characters there: only where these are in a filter (Bloom, "Space/Time Trade-offs in Hash Coding with
 * Allowable Errors", CACM 1970) of the characters in the phrases, the phrases themselves are looked up (after Wu and Manber, "A
 * Fast Algorithm for Multi-Pattern Searching", 1994). Immutable.
 */
final class PhraseGrams {

    /** A power of two. */
    private static final int BITS = 1 << 15;

    private final Trie<Phrase> phrases = new Trie<>();
    private final long[] bits = new long[BITS / Long.SIZE];
    private final boolean empty;
    /** Characters that are compared at a place. */
    private final int gram;

    private final int step;

    /**
     * A phrase and its number.
     *
     * @param text folded, not empty, without digits
     */
    record Phrase(int number, String text) {}

    /** @param list ascending by number */
    PhraseGrams(List<Phrase> list) {
        int shortest =
                list.stream().mapToInt(phrase -> phrase.text.length()).min().orElse(1);
        empty = list.isEmpty();
        gram = (shortest + 2) / 2;
        step = shortest - gram + 1;
        for (Phrase phrase : list) {
            phrases.putIfAbsent(phrase.text, phrase);
            for (int i = 0; i < step; i++) {
                int bit = bit(phrase.text, i);
                bits[bit / Long.SIZE] |= 1L << bit;
            }
        }
    }

    boolean isEmpty() {
        return empty;
    }

    /** Returns the lowest number of a phrase that a range of a text contains, or another number if that is not higher. */
    int lowest(String text, int from, int to, int other) {
        int lowest = other;
        for (int at = from + step - 1; at + gram <= to && !empty; at += step) {
            int bit = bit(text, at);
            if ((bits[bit / Long.SIZE] & 1L << bit) != 0) {
                for (int start = at - step + 1; start <= at; start++) {
                    lowest = Math.min(lowest, lowestAt(text, start, to));
                }
            }
        }
        return lowest;
    }

    private int lowestAt(String text, int start, int to) {
        int lowest = Integer.MAX_VALUE;
        int node = Trie.ROOT;
        for (int i = start; i < to; i++) {
            node = phrases.next(node, LineFolding.character(text.charAt(i)));
            if (node == Trie.NONE) {
                break;
            }
            Phrase phrase = phrases.value(node);
            lowest = phrase == null ? lowest : Math.min(lowest, phrase.number);
        }
        return lowest;
    }

    private int bit(String text, int start) {
        int hash = 0;
        for (int i = start; i < start + gram; i++) {
            hash = (hash ^ LineFolding.character(text.charAt(i))) * 0x01000193;
        }
        return hash * 0x9E3779B1 >>> Integer.SIZE - Integer.numberOfTrailingZeros(BITS);
    }
}
