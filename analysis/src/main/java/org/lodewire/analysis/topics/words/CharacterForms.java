package org.lodewire.analysis.topics.words;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The plain forms of single characters. Stateless. */
final class CharacterForms {

    private static final int TABLE = 0x2000;
    private static final int ASCII = 0x80;
    private static final String APOSTROPHES =
            "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u02c8\u2018\u2019\u201b\u2032\ua78c\uff07";
    private static final String INVISIBLE = "\u00ad\u034f\u061c\u180e\u200c\u200d\u200e\u200f\u2060\ufeff";
    /** Plain forms of the characters before U+2000; null for a character that is plain. */
    private static final @Nullable String[] FORMS = table();

    private CharacterForms() {}

    private static @Nullable String[] table() {
        @Nullable String[] forms = new @Nullable String[TABLE];
        for (int c = ASCII; c < TABLE; c++) {
            forms[c] = compute(c);
        }
        forms['`'] = "'";
        return forms;
    }

    /** Returns the plain form of a character; null if it is the character itself. */
    static @Nullable String plain(int c) {
        if (c < TABLE) {
            return FORMS[c];
        }
        boolean unchanged = c >= 0x3400 && c <= 0x9fff || c >= 0xac00 && c <= 0xd7a3 || c >= 0x3041 && c <= 0x30fe;
        return unchanged ? null : compute(c);
    }

    private static @Nullable String compute(int c) {
        if (APOSTROPHES.indexOf(c) >= 0) {
            return "'";
        }
        if (c == '\u05f4') {
            return "\""; // in Hebrew acronyms
        }
        if (!hasPlainForm(c)) {
            return null;
        }
        String same = Character.toString(c);
        String form = Normalizer.normalize(same, Normalizer.Form.NFKC);
        return form.equals(same) ? null : form;
    }

    /** Not superscripts, signs and fractions: they would become part of the word before them. */
    private static boolean hasPlainForm(int c) {
        if (c >= 0xff01 && c <= 0xffee) {
            return true; // half and full width
        }
        int type = Character.getType(c);
        return c != '\u00aa'
                && c != '\u00ba'
                && (type == Character.UPPERCASE_LETTER
                        || type == Character.LOWERCASE_LETTER
                        || type == Character.TITLECASE_LETTER
                        || type == Character.OTHER_LETTER
                        || type == Character.LETTER_NUMBER
                        || type == Character.DECIMAL_DIGIT_NUMBER);
    }

    /** Whether a character only affects how its neighbours are shown. */
    static boolean isInvisible(int c) {
        return c >= 0xad && (INVISIBLE.indexOf(c) >= 0 || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069);
    }

    /** Whether a character is part of the letter before it: a combining mark, or a later part of a syllable. */
    static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        boolean partOfSyllable = c >= 0x1160 && c <= 0x11ff || c == 0xff9e || c == 0xff9f;
        int type = Character.getType(c);
        return partOfSyllable || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
