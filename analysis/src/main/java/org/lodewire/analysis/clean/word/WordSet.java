package org.lodewire.analysis.clean.word;

import java.util.Arrays;

/** A set of words, identified by their {@linkplain Fnv1aHash hashes}. Thread-safe once filled. */
public final class WordSet {

    private int[] slots = new int[16];
    private int size;

    /** Returns the words of a text. */
    public static WordSet of(String text) {
        WordSet words = new WordSet();
        words.addAll(text);
        return words;
    }

    /** Adds the words of a text. */
    public void addAll(String text) {
        int hash = Fnv1aHash.START;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = Fnv1aHash.next(hash, c);
            } else if (hash != Fnv1aHash.START) {
                add(hash);
                hash = Fnv1aHash.START;
            }
        }
    }

    private void add(int hash) {
        if (4 * size >= slots.length) {
            int[] old = slots;
            slots = new int[4 * old.length];
            size = 0;
            Arrays.stream(old).filter(slot -> slot != 0).forEach(this::add);
        }
        int at = slot(hash);
        if (slots[at] == 0) {
            slots[at] = hash;
            size++;
        }
    }

    /** Returns whether the set contains the word with a hash of {@link Fnv1aHash}. */
    public boolean contains(int hash) {
        int mask = slots.length - 1;
        int at = (hash ^ hash >>> 15) & mask;
        while (slots[at] != hash) {
            if (slots[at] == 0) {
                return false;
            }
            at = at + 1 & mask;
        }
        return true;
    }

    public int size() {
        return size;
    }

    private int slot(int hash) {
        int mask = slots.length - 1;
        int at = (hash ^ hash >>> 15) & mask;
        while (slots[at] != 0 && slots[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }
}
