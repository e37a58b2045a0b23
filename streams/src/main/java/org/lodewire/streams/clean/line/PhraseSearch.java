package org.lodewire.streams.clean.line;

import java.util.BitSet;
import java.util.List;

/**
 * Looks for many folded phrases anywhere in a text at once. Where one may begin is told by a fingerprint of a few characters
 * that is carried along (Karp and Rabin, "Efficient Randomized Pattern-Matching Algorithms", 1987); only there are the
 * phrases themselves looked up. An automaton would need no second look, but waits for memory at every character. The text
 * is folded on the way, see {@link Fold}, but for its numbers, which are in no phrase. Immutable.
 */
final class PhraseSearch {

    /** As many characters as fit into a number, a byte of each. */
    private static final int LONGEST_BEGINNING = Integer.BYTES;
    private static final int BITS = 15;

    private final Trie<Integer> phrases = new Trie<>();
    private final int beginning;
    /** A bit for each fingerprint of the characters that a phrase begins with. */
    private final long[] beginnings;

    /** @param phrases folded, not empty, without digits; numbered in this order */
    PhraseSearch(List<String> phrases) {
        beginning = phrases.stream().mapToInt(String::length).reduce(LONGEST_BEGINNING, Math::min);
        BitSet bits = new BitSet(1 << BITS);
        bits.set((1 << BITS) - 1);
        for (int number = 0; number < phrases.size(); number++) {
            String phrase = phrases.get(number);
            if (phrase.indexOf('0') >= 0) {
                throw new IllegalArgumentException("a number in a phrase");
            }
            this.phrases.putIfAbsent(phrase, number);
            int last = 0;
            for (int i = 0; i < beginning; i++) {
                last = last << Byte.SIZE | phrase.charAt(i) & 0xFF;
            }
            bits.set(fingerprint(last));
        }
        beginnings = bits.toLongArray();
    }

    /** The lowest number of a phrase that is in a text, -1 if none is. */
    int lowest(String text) {
        int lowest = Integer.MAX_VALUE;
        int last = 0;
        for (int i = 0; i < text.length(); i++) {
            last = last << Byte.SIZE | Fold.character(text.charAt(i)) & 0xFF;
            int bit = fingerprint(last);
            if ((beginnings[bit >> 6] >> bit & 1) != 0 && i + 1 >= beginning) {
                lowest = Math.min(lowest, lowestAt(text, i + 1 - beginning));
            }
        }
        return lowest == Integer.MAX_VALUE ? -1 : lowest;
    }

    private int lowestAt(String text, int start) {
        int lowest = Integer.MAX_VALUE;
        Trie<Integer> node = phrases;
        for (int i = start; i < text.length() && node != null; i++) {
            node = node.next(Fold.character(text.charAt(i)));
            lowest = node == null || node.value() == null ? lowest : Math.min(lowest, node.value());
        }
        return lowest;
    }

    /** Multiplicative hashing of the last characters (Knuth, "The Art of Computer Programming" 3, 6.4). */
    private int fingerprint(int last) {
        return (last << Byte.SIZE * (LONGEST_BEGINNING - beginning)) * 0x9E3779B1 >>> Integer.SIZE - BITS;
    }
}
