package org.lodewire.analysis.entities.tagger;

import org.lodewire.analysis.entities.text.Tokens;

/**
 * What an article tells of its own words: whether one also stands without a capital, what stood around it where its
 * capital first told something, and which tag it had last. Keeps at most {@value #MOST} words and pairs; more are unknown.
 */
final class WordUsage {
    static final int SMALL = 1;
    static final int CAPITAL = 2;
    private static final int MOST = 1 << 16;
    private static final int MOST_STEPS = 64;
    /** The slot that stays empty. */
    private static final int NOWHERE = 0;

    private static final int TAG_SHIFT = 4;
    private static final int TAG_MASK = 15 << TAG_SHIFT;

    private final int mask;
    private final int[] keys;
    private final int[] values;
    private final int[] before;
    private final int[] after;
    private int size;

    WordUsage(int tokens) {
        int slots = Integer.highestOneBit(Math.max(16, Math.min(MOST, tokens)) * 2) * 2;
        mask = slots - 1;
        keys = new int[slots + 1];
        values = new int[slots + 1];
        before = new int[slots + 1];
        after = new int[slots + 1];
    }

    /** Reads a text through. */
    void learn(Tokens tokens, int[] words) {
        for (int i = 0; i < words.length; i++) {
            if (tokens.shape(i).isNameLike()) {
                boolean telling = !tokens.isOpening(i) && !tokens.isTitleCase(i) && !tokens.isShouted(i);
                if (telling) {
                    int slot = make(words[i]);
                    if (slot != NOWHERE && (values[slot] & CAPITAL) == 0) {
                        values[slot] |= CAPITAL;
                        before[slot] = i > 0 ? words[i - 1] : 0;
                        after[slot] = i + 1 < words.length ? words[i + 1] : 0;
                    }
                }
            } else {
                int slot = make(words[i]);
                if (slot != NOWHERE) {
                    values[slot] |= SMALL;
                }
            }
        }
    }

    /** {@link #SMALL} and {@link #CAPITAL}. */
    int use(int word) {
        return values[slot(word)] & (SMALL | CAPITAL);
    }

    /** The word before this one where its capital first told something, 0 if nowhere. */
    int before(int word) {
        return before[slot(word)];
    }

    int after(int word) {
        return after[slot(word)];
    }

    /** The tag that the word or pair had last, one more than its number; 0 if it had none. */
    int tag(int key) {
        return (values[slot(key)] & TAG_MASK) >> TAG_SHIFT;
    }

    void remember(int key, int tag) {
        int slot = make(key);
        if (slot != NOWHERE) {
            values[slot] = values[slot] & ~TAG_MASK | tag + 1 << TAG_SHIFT;
        }
    }

    private int make(int key) {
        int slot = slot(key);
        if (slot != NOWHERE && values[slot] == 0) {
            if (size * 2 >= keys.length) {
                return NOWHERE;
            }
            size++;
            keys[slot] = key;
            values[slot] = 1 << 30;
        }
        return slot;
    }

    /**
     * Where a key is or would be. A text may be made of words whose hashes are alike: what is not found in a few steps counts
     * as unknown and goes to the slot that stays empty.
     */
    private int slot(int key) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int slot = NOWHERE + 1 + (key + step & mask);
            if (values[slot] == 0 || keys[slot] == key) {
                return slot;
            }
        }
        return NOWHERE;
    }
}
