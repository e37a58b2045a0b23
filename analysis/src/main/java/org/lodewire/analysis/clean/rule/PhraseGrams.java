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
    private static final int SLOTS = 1 << 9;
    /** The golden ratio in 64 bits. */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final Trie<Phrase> phrases = new Trie<>();
    private final long[] bits = new long[SLOTS];
    private final boolean empty;
    /** How many characters are compared at a place: the longer, the rarer, and the more places there are. */
    private final int length;
    /** The bits of so many characters. */
    private final long mask;

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
        int gram = Math.min(Long.BYTES, shortest - shortest / 3);
        length = gram;
        mask = -1L >>> Byte.SIZE * (Long.BYTES - gram);
        step = shortest - gram + 1;
        for (Phrase phrase : list) {
            phrases.putIfAbsent(phrase.text, phrase);
            FoldedLine line = FoldedLine.of(phrase.text);
            for (int i = 0; i < step; i++) {
                long hash = hash(line, i);
                bits[slot(hash)] |= bits(hash);
            }
        }
    }

    boolean isEmpty() {
        return empty;
    }

    /** Returns the lowest number of a phrase that a range of a line contains, or another number if that is not higher. */
    int lowest(FoldedLine line, int from, int to, int other) {
        int lowest = other;
        for (int at = from + step - 1; at + length <= to && !empty; at += step) {
            long hash = hash(line, at);
            long wanted = bits(hash);
            if ((bits[slot(hash)] & wanted) == wanted) {
                for (int start = at - step + 1; start <= at; start++) {
                    lowest = Math.min(lowest, lowestAt(line, start, to));
                }
            }
        }
        return lowest;
    }

    private int lowestAt(FoldedLine line, int start, int to) {
        int lowest = Integer.MAX_VALUE;
        int node = Trie.ROOT;
        for (int i = start; i < to; i++) {
            node = phrases.next(node, line.at(i));
            if (node == Trie.NONE) {
                break;
            }
            Phrase phrase = phrases.value(node);
            lowest = phrase == null ? lowest : Math.min(lowest, phrase.number);
        }
        return lowest;
    }

    private long hash(FoldedLine line, int start) {
        return (line.eight(start) & mask) * MULTIPLIER;
    }

    /** Returns the index in {@link #bits} for a hash. */
    private static int slot(long hash) {
        return (int) (hash >>> Long.SIZE - Integer.numberOfTrailingZeros(SLOTS));
    }

    /** Returns the two bits for a hash. */
    private static long bits(long hash) {
        return 1L << (hash >>> 32) | 1L << (hash >>> 40);
    }
}
