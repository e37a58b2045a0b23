package org.lodewire.analysis.entities.text;

import java.text.Normalizer;

/** Folds words for lookups in the gazetteer and the lexicon: lower case, without accents and full stops. Stateless. */
final class WordFolding {
    private static final int ASCII = 128;
    static final long BASIS = 0xCBF29CE484222325L;
    static final long PRIME = 0x100000001B3L;

    private WordFolding() {}

    /** Returns the folded word. */
    static String of(String word) {
        boolean folded = true;
        boolean ascii = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            folded &= c >= 'a' && c <= 'z';
            ascii &= c < ASCII;
        }
        if (folded) {
            return word;
        }
        return ascii ? ofAscii(word) : ofAny(Normalizer.normalize(word, Normalizer.Form.NFD));
    }

    private static String ofAscii(String word) {
        char[] key = new char[word.length()];
        int length = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '.') {
                key[length++] = (char) (c >= 'A' && c <= 'Z' ? c + 32 : c);
            }
        }
        return new String(key, 0, length);
    }

    private static String ofAny(String plain) {
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\u2019') {
                key.append('\'');
            } else if (c != '.' && (c < ASCII || Character.getType(c) != Character.NON_SPACING_MARK)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    /** Returns the 64-bit FNV-1a hash of a folded range of a text. */
    static long hash(String text, int from, int to) {
        long hash = BASIS;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return hash(of(text.substring(from, to)));
            }
            if (c != '.') {
                hash = (hash ^ (c >= 'A' && c <= 'Z' ? c + 32 : c)) * PRIME;
            }
        }
        return hash;
    }

    /** Returns the hash of a folded word. */
    static long hash(String folded) {
        long hash = BASIS;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * PRIME;
        }
        return hash;
    }
}
