package org.lodewire.analysis.clean.charset;

import java.nio.charset.Charset;

/** The characters of a single-byte charset from 0x80 on, and what they are in a text. Immutable. */
final class ByteTable {

    private static final int HIGH = 128;
    /** Marks that texts of any language have, also inside of words. */
    private static final String QUOTES = "“”„‚‘’«»‹›–—…\u00a0";

    private static final String MARKS = "•€£§°№·¿¡ªº™®©†،؛؟\u200c\u200d\u200e\u200f";
    /** The score of a text with such marks only. */
    private static final double NEUTRAL = 3.5;

    private static final char LATIN_END = 0x250;
    private static final double INVALID = -8;
    private static final double INSIDE = -5;
    private static final double ODD = -3;
    /** A capital letter after a small one, and a letter of one script after that of another. */
    private static final double MIXED = -8;

    private final char[] characters;

    private ByteTable(char[] characters) {
        this.characters = characters;
    }

    static ByteTable of(Charset charset) {
        char[] characters = new char[HIGH];
        for (int i = 0; i < HIGH; i++) {
            characters[i] = new String(new byte[] {(byte) (i + HIGH)}, charset).charAt(0);
        }
        return new ByteTable(characters);
    }

    /** How well the letters of a text fit a language: the mean over its bytes beyond ASCII without marks of any language. */
    double fit(byte[] text, Alphabet alphabet) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] < 0) {
                char c = at(text, i);
                boolean mark = QUOTES.indexOf(c) >= 0;
                sum += mark ? 0 : isLetter(c) ? letter(text, i, c, alphabet) : mark(text, i, c);
                count += mark ? 0 : 1;
            }
        }
        return count == 0 ? NEUTRAL : sum / count;
    }

    private double letter(byte[] text, int i, char c, Alphabet alphabet) {
        char before = at(text, i - 1);
        boolean flipped = Character.isUpperCase(c) && Character.isLowerCase(before);
        boolean mixed = isOther(before, c) || isOther(at(text, i + 1), c);
        return alphabet.score(c) + (flipped || mixed ? MIXED : 0);
    }

    private static boolean isOther(char beside, char letter) {
        return isLetter(beside) && beside < LATIN_END != letter < LATIN_END;
    }

    private double mark(byte[] text, int i, char c) {
        if (c == '\uFFFD' || Character.isISOControl(c)) {
            return INVALID;
        }
        boolean format = c >= '\u200c' && c <= '\u200f';
        boolean inside = isLetter(at(text, i - 1)) && isLetter(at(text, i + 1));
        return inside && !format ? INSIDE : MARKS.indexOf(c) >= 0 ? 0 : ODD;
    }

    private char at(byte[] text, int i) {
        if (i < 0 || i >= text.length) {
            return ' ';
        }
        return text[i] >= 0 ? (char) text[i] : characters[text[i] & 0x7F];
    }

    private static boolean isLetter(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) && c != 'ª' && c != 'º' || type == Character.NON_SPACING_MARK;
    }
}
