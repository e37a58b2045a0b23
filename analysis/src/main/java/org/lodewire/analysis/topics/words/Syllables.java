package org.lodewire.analysis.topics.words;

import java.lang.Character.UnicodeScript;

/** The scripts in which each syllable is a word, because spaces do not separate words. Stateless. */
final class Syllables {

    private Syllables() {}

    static boolean isHangul(char c) {
        return c >= 0xac00 && c <= 0xd7a3 || c >= 0x1100 && c <= 0x11ff || c >= 0x3131 && c <= 0x318e;
    }

    /** Whether a character is a word, or part of a syllable that is one. */
    static boolean has(int c) {
        if (c < 0xe00) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HANGUL, THAI, LAO, KHMER, MYANMAR, HAN, HIRAGANA -> true;
            default -> false;
        };
    }

    /** Returns the end of the syllable that begins at an index: a letter and its marks. */
    static int end(String text, int start, int limit) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < limit && CharacterForms.isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return Math.min(end, limit);
    }
}
