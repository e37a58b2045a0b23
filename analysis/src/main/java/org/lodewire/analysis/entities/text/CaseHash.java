package org.lodewire.analysis.entities.text;

/** The 32-bit FNV-1a hash of words in lower case. Part of the format of the tagger's model. */
public final class CaseHash {
    static final int BASIS = 0x811C9DC5;
    static final int PRIME = 0x01000193;

    private static final int ASCII = 128;

    private CaseHash() {}

    /** Hashes a range of a text in lower case. */
    public static int of(CharSequence text, int from, int to) {
        int hash = BASIS;
        for (int i = from; i < to; i++) {
            hash = (hash ^ lowerCase(text.charAt(i))) * PRIME;
        }
        return hash;
    }

    private static char lowerCase(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }
}
