package org.lodewire.analysis.entities.tagger;

import org.lodewire.analysis.entities.text.CaseHash;

/** 32-bit hashes of words and features: FNV-1a, finished with the mixer of MurmurHash3. Part of the model's format. */
final class Hash {
    private static final int PRIME = 0x01000193;
    private static final int BASIS = 0x811C9DC5;

    private Hash() {}

    /** Hashes a range of a text in lower case. */
    static int lowerCase(CharSequence text, int from, int to) {
        return avalanche(CaseHash.of(text, from, to));
    }

    /** Hashes a range of a text as written. */
    static int exact(CharSequence text, int from, int to) {
        int hash = BASIS;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return avalanche(hash);
    }

    static int mix(int a, int b) {
        return avalanche(a * 0x9E3779B1 + b);
    }

    static int avalanche(int value) {
        int hash = (value ^ value >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}
