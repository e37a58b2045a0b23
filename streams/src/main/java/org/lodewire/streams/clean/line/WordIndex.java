package org.lodewire.streams.clean.line;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Numbered words, found in a text without cutting the text into words: a hash table with open addressing whose keys are
 * computed character by character. Immutable.
 */
final class WordIndex {

    private static final int NONE = -1;

    private final WordKind kind;
    private final String[] words;
    /** Each the number of a word, or {@link #NONE}; a power of two of them, at least half of them empty. */
    private final int[] slots;

    /** @param words in lower case; numbered in the order in which the set gives them */
    WordIndex(WordKind kind, Set<String> words) {
        this.kind = kind;
        this.words = words.toArray(String[]::new);
        this.slots = new int[Integer.highestOneBit(this.words.length + 1) * 4];
        Arrays.fill(slots, NONE);
        for (int i = 0; i < this.words.length; i++) {
            int slot = slot(this.words[i].hashCode());
            while (slots[slot] != NONE) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i;
        }
    }

    int size() {
        return words.length;
    }

    /** Reports the number of each indexed word as often as it occurs in part of a text; returns how many words there are. */
    int scan(String text, int from, int to, IntConsumer found) {
        int count = 0;
        for (int i = from; i < to; i++) {
            int start = i;
            int hash = 0;
            while (i < to && kind.isPart(text, i)) {
                hash = hash * 31 + WordKind.lower(text.charAt(i));
                i++;
            }
            if (i > start) {
                count++;
                int number = find(text, start, i, hash);
                if (number != NONE) {
                    found.accept(number);
                }
            }
        }
        return count;
    }

    /** @param hash of the word in lower case, as {@link String#hashCode} computes it */
    private int find(String text, int start, int end, int hash) {
        for (int slot = slot(hash); slots[slot] != NONE; slot = slot + 1 & slots.length - 1) {
            if (isWord(words[slots[slot]], text, start, end)) {
                return slots[slot];
            }
        }
        return NONE;
    }

    private static boolean isWord(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != WordKind.lower(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & slots.length - 1;
    }
}
