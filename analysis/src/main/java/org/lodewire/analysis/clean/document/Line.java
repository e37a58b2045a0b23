package org.lodewire.analysis.clean.document;

/**
 * One line of a document: a heading, a paragraph, a list item, a table row, or a piece of boilerplate.
 *
 * @param text     normalised, never empty
 * @param heading  whether the page marks it up as a heading
 * @param linked   share of its characters that are link text, 0 to 1
 * @param words    number of words; in scripts without spaces two characters count as one word
 * @param sentence whether it ends like a sentence
 */
public record Line(String text, boolean heading, double linked, int words, boolean sentence) {

    private static final String SENTENCE_ENDS = ".!?…。！？؟۔।॥։።";
    private static final String CLOSING_MARKS = "\"'”“’‘»«›‹)]）」』】*";
    /** Nearly all characters of European languages and of their punctuation are below. */
    private static final int TABLED = 0x2200;

    private static final int SEPARATOR = 0;
    private static final int LETTER = 1;
    private static final int JOINER = 2;
    private static final int DENSE_BIT = 2;
    private static final int DENSE = 1 << DENSE_BIT;
    private static final byte[] KINDS = new byte[TABLED];

    static {
        for (char c = 0; c < TABLED; c++) {
            KINDS[c] = (byte) kind(c);
        }
    }

    public static Line of(String text) {
        return of(text, false, 0);
    }

    public static Line of(String text, boolean heading, double linked) {
        return new Line(text, heading, linked, countWords(text), endsAsSentence(text));
    }

    /** Returns whether it is running text rather than a label, headline or menu entry. */
    public boolean prose() {
        return sentence && words >= 8 || words >= 30;
    }

    /** Counts with bit operations: branches at word ends are unpredictable and would dominate the cost. */
    private static int countWords(String text) {
        char[] chars = text.toCharArray();
        int words = 0;
        int dense = 0;
        int inWord = 0;
        for (int i = 0; i < chars.length; i++) {
            int kind;
            if (chars[i] < TABLED) {
                kind = KINDS[chars[i]];
            } else {
                int point = Character.codePointAt(chars, i);
                i += Character.charCount(point) - 1;
                kind = kind(point);
            }
            dense += kind >> DENSE_BIT;
            int letter = kind & LETTER;
            words += letter & ~inWord;
            inWord = letter | kind >> 1 & inWord;
        }
        return words + (dense + 1) / 2;
    }

    private static int kind(int c) {
        if (c > 0x0E00 && isDense(c)) {
            return DENSE;
        }
        if (Character.isLetterOrDigit(c)) {
            return LETTER;
        }
        return c == '\'' || c == '’' || c == '-' ? JOINER : SEPARATOR;
    }

    /** Returns whether a character is of Thai, Lao, Burmese, Khmer, kana or Han, which have no spaces between words. */
    private static boolean isDense(int c) {
        return c < 0x0F00
                || c >= 0x1000 && c < 0x10A0
                || c >= 0x1780 && c < 0x1800
                || c >= 0x3040 && c < 0xA000
                || c >= 0xF900 && c < 0xFB00
                || c >= 0x20000 && c < 0x32000;
    }

    private static boolean endsAsSentence(String text) {
        int end = text.length() - 1;
        while (end > 0 && (CLOSING_MARKS.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == ' ')) {
            end--;
        }
        return end >= 0 && SENTENCE_ENDS.indexOf(text.charAt(end)) >= 0 && !text.endsWith("...");
    }
}
