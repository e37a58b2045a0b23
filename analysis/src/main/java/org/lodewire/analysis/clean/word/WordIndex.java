package org.lodewire.analysis.clean.word;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Finds numbered words in a text without creating strings: a hash table with open addressing, whose hashes are computed
 * character by character. Immutable.
 */
public final class WordIndex {

    private static final long NONE = -1;

    private final WordKind kind;
    private final String[] words;
    /** The hash (upper half) and number (lower half) of a word, or {@link #NONE}. The length is a power of two. */
    private final long[] slots;

    /** @param words in lower case; numbered in the order of the set */
    public WordIndex(WordKind kind, Set<String> words) {
        this.kind = kind;
        this.words = words.toArray(String[]::new);
        this.slots = new long[Integer.highestOneBit(this.words.length + 1) * 4];
        Arrays.fill(slots, NONE);
        for (int number = 0; number < this.words.length; number++) {
            int hash = this.words[number].hashCode();
            int slot = slot(hash);
            while (slots[slot] != NONE) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = (long) hash << Integer.SIZE | number;
        }
    }

    public int size() {
        return words.length;
    }

    /**
     * Passes the number of each indexed word in a range of a text to a consumer, once for each occurrence.
     *
     * @return how many words, indexed or not, the range has
     */
    public int scan(String text, int from, int to, IntConsumer found) {
        int count = 0;
        for (int i = from; i < to; i++) {
            int start = i;
            int hash = 0;
            for (char c = kind.part(text, i); c != WordKind.NONE; c = i < to ? kind.part(text, i) : WordKind.NONE) {
                hash = hash * 31 + c;
                i++;
            }
            if (i > start) {
                count++;
                int number = find(text, start, i, hash);
                if (number >= 0) {
                    found.accept(number);
                }
            }
        }
        return count;
    }

    /** @param hash of the word in lower case, equal to its {@link String#hashCode} */
    private int find(String text, int start, int end, int hash) {
        for (int slot = slot(hash); slots[slot] != NONE; slot = slot + 1 & slots.length - 1) {
            int number = (int) slots[slot];
            if (slots[slot] >> Integer.SIZE == hash && isWord(words[number], text, start, end)) {
                return number;
            }
        }
        return -1;
    }

    private boolean isWord(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != kind.part(text, start + i)) {
                return false;
            }
        }
        return true;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & slots.length - 1;
    }
}
