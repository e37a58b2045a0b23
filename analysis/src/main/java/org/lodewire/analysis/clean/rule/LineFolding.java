package org.lodewire.analysis.clean.rule;

/**
 * Brings text into the form in which two writings of the same thing are equal: lower case, straight quotes, plain dashes,
 * every number a zero. Stateless.
 */
public final class LineFolding {

    private static final String PUNCTUATION = " .,:;!?…*•·|-–—>»›<«‹()[]\"'";
    private static final int ASCII = 128;
    private static final char[] FOLDED = new char[ASCII];
    private static final boolean[] TRIMMED = new boolean[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            FOLDED[c] = c >= '0' && c <= '9' ? '0' : c == '`' ? '\'' : Character.toLowerCase(c);
            TRIMMED[c] = PUNCTUATION.indexOf(FOLDED[c]) >= 0;
        }
    }

    private LineFolding() {}

    /** One character folded. A number is folded digit by digit, so the reader must take zeros that follow each other as one. */
    static char character(char c) {
        return c < ASCII ? FOLDED[c] : other(c);
    }

    private static char other(char c) {
        return switch (c) {
            case '‘', '’', '‛', 'ʼ', '´' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—', '‐', '‑' -> '-';
            case 'ς' -> 'σ';
            default -> Character.toLowerCase(c);
        };
    }

    public static String phrase(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i = next(text, i)) {
            out.append(character(text.charAt(i)));
        }
        return out.toString();
    }

    /** Where the next folded character begins: after the character at an index, or after the number that it is in. */
    static int next(String text, int i) {
        if (!isDigit(text.charAt(i++))) {
            return i;
        }
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Index of the folded character before an index, -1 if there is none. */
    static int previous(String text, int i) {
        int previous = i - 1;
        while (previous > 0 && isDigit(text.charAt(previous)) && isDigit(text.charAt(previous - 1))) {
            previous--;
        }
        return previous;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Index after the punctuation that a text begins with. */
    public static int start(String text) {
        int start = 0;
        while (start < text.length() && isTrimmed(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Index of the punctuation that a text ends with. */
    static int end(String text) {
        int end = text.length();
        while (end > 0 && isTrimmed(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isTrimmed(char c) {
        return c < ASCII ? TRIMMED[c] : PUNCTUATION.indexOf(other(c)) >= 0;
    }

    /** Whether a text is equal to a folded phrase, but for the punctuation around it. */
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

    /** A text folded, without the punctuation around it. */
    public static String bare(String text) {
        int start = start(text);
        return start == text.length() ? "" : phrase(text.substring(start, end(text)));
    }
}
