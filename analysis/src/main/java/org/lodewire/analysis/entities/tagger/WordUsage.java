package org.lodewire.analysis.entities.tagger;

import org.lodewire.analysis.entities.text.Tokens;

/**
 * How one article uses its words: whether a word also occurs in lower case, which words surround its first informative
 * capital, and the tag it had last. Stores at most {@value #MAX_WORDS} words and pairs of words; further ones are
 * unknown. Not thread-safe.
 */
final class WordUsage {
    static final int LOWER = 1;
    static final int CAPITAL = 2;
    private static final int MAX_WORDS = 1 << 16;
    private static final int MAX_STEPS = 64;
    /** A slot that always stays empty. */
    private static final int NO_SLOT = 0;

    private static final int TAG_SHIFT = 4;
    private static final int TAG_MASK = 15 << TAG_SHIFT;

    private final int mask;
    private final int[] keys;
    private final int[] values;
    private final int[] before;
    private final int[] after;
    private int size;

    WordUsage(int tokens) {
        int slots = Integer.highestOneBit(Math.max(16, Math.min(MAX_WORDS, tokens)) * 2) * 2;
        mask = slots - 1;
        keys = new int[slots + 1];
        values = new int[slots + 1];
        before = new int[slots + 1];
        after = new int[slots + 1];
    }

    /**
     * Adds the words of a text.
     *
     * @param words hash of each token in lower case
     */
    void addText(Tokens tokens, int[] words) {
        for (int i = 0; i < words.length; i++) {
            if (tokens.shape(i).isNameLike()) {
                boolean informative =
                        !tokens.isSentenceStart(i) && !tokens.isTitleCase(i) && !tokens.isInCapitalsLine(i);
                if (informative) {
                    int slot = slotForUpdate(words[i]);
                    if (slot != NO_SLOT && (values[slot] & CAPITAL) == 0) {
                        values[slot] |= CAPITAL;
                        before[slot] = i > 0 ? words[i - 1] : 0;
                        after[slot] = i + 1 < words.length ? words[i + 1] : 0;
                    }
                }
            } else {
                int slot = slotForUpdate(words[i]);
                if (slot != NO_SLOT) {
                    values[slot] |= LOWER;
                }
            }
        }
    }

    /** How the article writes a word: a combination of {@link #LOWER} and {@link #CAPITAL}. */
    int caseUse(int word) {
        return values[slot(word)] & (LOWER | CAPITAL);
    }

    /** The word before the first informative capital of this word, 0 if there is none. */
    int before(int word) {
        return before[slot(word)];
    }

    /** The word after the first informative capital of this word, 0 if there is none. */
    int after(int word) {
        return after[slot(word)];
    }

    /** One more than the last tag of a word or pair; 0 if it had none. */
    int lastTag(int key) {
        return (values[slot(key)] & TAG_MASK) >> TAG_SHIFT;
    }

    void recordTag(int key, int tag) {
        int slot = slotForUpdate(key);
        if (slot != NO_SLOT) {
            values[slot] = values[slot] & ~TAG_MASK | tag + 1 << TAG_SHIFT;
        }
    }

    private int slotForUpdate(int key) {
        int slot = slot(key);
        if (slot != NO_SLOT && values[slot] == 0) {
            if (size * 2 >= keys.length) {
                return NO_SLOT;
            }
            size++;
            keys[slot] = key;
            values[slot] = 1 << 30;
        }
        return slot;
    }

    /**
     * Returns the slot of a key by linear probing. The number of steps is bounded because a hostile text may consist
     * of words with colliding hashes; a key that is not found in time gets the empty slot and counts as unknown.
     */
    private int slot(int key) {
        for (int step = 0; step < MAX_STEPS; step++) {
            int slot = NO_SLOT + 1 + (key + step & mask);
            if (values[slot] == 0 || keys[slot] == key) {
                return slot;
            }
        }
        return NO_SLOT;
    }
}
