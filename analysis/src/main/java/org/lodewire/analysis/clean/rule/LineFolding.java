package org.lodewire.analysis.clean.rule;

/**
 * Folds lines for the comparison with phrases and titles: lower case, straight quotes, plain hyphens, and each number as a
 * single zero. Folding works on one character at a time and allocates nothing while a line is matched. Unlike the folding of
 * words for names of entities, it retains accents and punctuation inside a line. Stateless.
 */
public final class LineFolding {

    private static final String TRIMMED_MARKS =
            " .,:;!?…*•·|-–—>»›<«‹()[]\"'：；，。！？、；｜、（）［］【】〔〕「」『』《》〈〉■□●○◆◇▶►▸▷▼▽→➡➤⇒※★☆~_#+/،؛؟¿¡\uFE0F";
    /** CJK RADICAL REPEAT: from here on, scripts of news have no spaces between words, or are rare. */
    static final char FIRST_WITHOUT_SPACES = 0x2E80;

    private static final String SENTENCE_ENDS = ".!?…。！？";

    /** The scripts with letters of two cases are below, and nearly all punctuation. */
    private static final int TABLED = 0x2200;

    private static final char[] FOLDED = new char[TABLED];
    private static final boolean[] TRIMMED = new boolean[TABLED];
    private static final boolean[] OF_WORD = new boolean[TABLED];
    private static final boolean[] ENDS_SENTENCE = new boolean[TABLED];

    static {
        for (char c = 0; c < TABLED; c++) {
            FOLDED[c] = isDigit(c) ? '0' : other(c);
            TRIMMED[c] = TRIMMED_MARKS.indexOf(FOLDED[c]) >= 0;
            OF_WORD[c] = Character.isLetterOrDigit(c);
            ENDS_SENTENCE[c] = SENTENCE_ENDS.indexOf(c) >= 0;
        }
    }

    private LineFolding() {}

    /** Folds one character. Each digit becomes a zero. */
    static char character(char c) {
        return c < TABLED ? FOLDED[c] : other(c);
    }

    private static char other(char c) {
        return switch (c) {
            case '`', '‘', '’', '‛', 'ʼ', '´' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—', '‐', '‑' -> '-';
            case 'ς' -> 'σ';
            default -> Character.toLowerCase(c);
        };
    }

    /** Folds a text, including the punctuation around it. */
    public static String phrase(String text) {
        return beginning(text, text.length());
    }

    /** Folds the beginning of a text, so that the result has at most so many characters. */
    public static String beginning(String text, int max) {
        StringBuilder out = new StringBuilder(Math.min(max, text.length()));
        for (int i = 0; i < text.length() && out.length() < max; i = next(text, i)) {
            out.append(character(text.charAt(i)));
        }
        return out.toString();
    }

    /** Returns the index of the next folded character: after the character at an index, or after the number that it is in. */
    private static int next(String text, int i) {
        if (!isDigit(text.charAt(i++))) {
            return i;
        }
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns the index after the leading punctuation of a text. */
    public static int start(String text) {
        int start = 0;
        while (start < text.length() && isTrimmed(text.charAt(start))) {
            start++;
        }
        return start;
    }

    static boolean endsSentence(char c) {
        return c < TABLED ? ENDS_SENTENCE[c] : SENTENCE_ENDS.indexOf(c) >= 0;
    }

    static boolean isOfWord(char c) {
        return c < TABLED ? OF_WORD[c] : Character.isLetterOrDigit(c);
    }

    /** Returns the index of the trailing punctuation of a text. */
    static int end(String text) {
        int end = text.length();
        while (end > 0 && isTrimmed(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    static boolean isTrimmed(char c) {
        return c < TABLED ? TRIMMED[c] : Character.isSurrogate(c) || TRIMMED_MARKS.indexOf(other(c)) >= 0;
    }

    /** Returns whether a text, without leading and trailing punctuation, equals a folded phrase. */
    public static boolean matches(String text, String phrase) {
        int end = end(text);
        int matched = 0;
        for (int i = start(text); i < end; i = next(text, i)) {
            if (matched == phrase.length() || character(text.charAt(i)) != phrase.charAt(matched)) {
                return false;
            }
            matched++;
        }
        return matched == phrase.length();
    }

    /** Folds a text without its leading and trailing punctuation. */
    public static String bare(String text) {
        int start = start(text);
        return start == text.length() ? "" : phrase(text.substring(start, end(text)));
    }
}
