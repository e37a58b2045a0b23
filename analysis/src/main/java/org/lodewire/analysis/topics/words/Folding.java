package org.lodewire.analysis.topics.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/**
 * Folds words of a {@link PlainText}: lower case, and without the accents that writers leave out. These are all marks of
 * Latin and Greek letters, the stress mark and <i>ё</i> of Cyrillic ones, and the vowel signs of Hebrew and Arabic. Marks
 * that make another letter, as in <i>й</i>, <i>が</i> or Thai, remain. Stateless.
 */
final class Folding {

    private static final int ASCII = 0x80;
    private static final int TABLE = 0x2000;
    /** One Latin letter becomes at most four. */
    private static final int MAX_EXPANSION = 4;
    /** Folded forms of the characters before U+2000; empty for marks that are left out; null if unchanged. */
    private static final @Nullable String[] FOLDED = table();

    private Folding() {}

    private static @Nullable String[] table() {
        @Nullable String[] folded = new @Nullable String[TABLE];
        for (int c = ASCII; c < TABLE; c++) {
            String same = Character.toString(c);
            String form = compute(c);
            folded[c] = form.equals(same) ? null : form;
        }
        return folded;
    }

    private static String compute(int c) {
        if (c == '\u03c2') {
            return "\u03c3"; // the final sigma
        }
        if (c == '\u0640' || isVowelSign(c) || c >= 0x300 && c <= 0x36f) {
            return "";
        }
        if (c == '\u0451' || c == '\u0401' || c == '\u0450' || c == '\u0400') {
            return "\u0435"; // Cyrillic: yo, and stressed ye
        }
        if (c == '\u045d' || c == '\u040d') {
            return "\u0438"; // stressed i
        }
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        UnicodeScript script = UnicodeScript.of(parts.codePointAt(0));
        if (script == UnicodeScript.LATIN) {
            return latin(withoutMarks(parts));
        }
        if (script == UnicodeScript.GREEK) {
            return withoutMarks(parts).toLowerCase(Locale.ROOT);
        }
        return Character.toString(Character.toLowerCase(c));
    }

    private static String withoutMarks(String parts) {
        StringBuilder base = new StringBuilder();
        parts.codePoints().filter(c -> c < 0x300 || c > 0x36f).forEach(base::appendCodePoint);
        return base.toString();
    }

    private static String latin(String letters) {
        char[] ascii = new char[MAX_EXPANSION * letters.length()];
        int length = ASCIIFoldingFilter.foldToASCII(letters.toCharArray(), 0, ascii, 0, letters.length());
        return new String(ascii, 0, length).toLowerCase(Locale.ROOT);
    }

    private static boolean isVowelSign(int c) {
        boolean hebrew = c >= 0x591 && c <= 0x5bd || c == 0x5bf || c == 0x5c1 || c == 0x5c2 || c == 0x5c7;
        boolean arabic = c >= 0x64b && c <= 0x652 || c == 0x670;
        return hebrew || arabic;
    }

    /** Returns the folded word, which is empty if it consists only of marks. */
    static String of(String form) {
        int i = 0;
        while (i < form.length() && isFolded(form.charAt(i))) {
            i++;
        }
        if (i == form.length()) {
            return form;
        }
        return isAscii(form, i) ? form.toLowerCase(Locale.ROOT) : rest(form, i);
    }

    private static boolean isAscii(String form, int from) {
        for (int i = from; i < form.length(); i++) {
            if (form.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFolded(char c) {
        if (c < TABLE) {
            return c < ASCII ? c < 'A' || c > 'Z' : FOLDED[c] == null;
        }
        return !Character.isSurrogate(c) && Character.toLowerCase(c) == c;
    }

    private static String rest(String form, int from) {
        StringBuilder folded = new StringBuilder(form.length() + MAX_EXPANSION).append(form, 0, from);
        for (int i = from; i < form.length(); ) {
            int c = form.codePointAt(i);
            String other = c < ASCII || c >= TABLE ? null : FOLDED[c];
            if (other == null) {
                folded.appendCodePoint(Character.toLowerCase(c));
            } else if (!other.isEmpty() || !isCyrillicLetterMark(form, i)) {
                folded.append(other);
            } else {
                folded.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return folded.toString();
    }

    /** A mark that is left over after composing makes another letter, except the stress mark. */
    private static boolean isCyrillicLetterMark(String form, int at) {
        char mark = form.charAt(at);
        return mark >= 0x302
                && mark <= 0x36f
                && at > 0
                && UnicodeScript.of(form.codePointBefore(at)) == UnicodeScript.CYRILLIC;
    }
}
