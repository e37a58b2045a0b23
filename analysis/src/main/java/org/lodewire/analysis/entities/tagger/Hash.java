package org.lodewire.analysis.entities.tagger;

/** Hashes of words and of features, 32 bits, equal on every machine. */
final class Hash {
    private static final int PRIME = 0x01000193;
    private static final int BASIS = 0x811C9DC5;

    private Hash() {}

    /** Of a stretch of text with its capitals made small. */
    static int small(CharSequence text, int from, int to) {
        int hash = BASIS;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            hash = (hash ^ small(c)) * PRIME;
        }
        return scatter(hash);
    }

    /** Of a stretch of text as written. */
    static int exact(CharSequence text, int from, int to) {
        int hash = BASIS;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return scatter(hash);
    }

    static int mix(int a, int b) {
        return scatter(a * 0x9E3779B1 + b);
    }

    static int scatter(int value) {
        int hash = (value ^ value >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    private static char small(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }
}
