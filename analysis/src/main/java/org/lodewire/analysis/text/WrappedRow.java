package org.lodewire.analysis.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a text that may be hard-wrapped. Blank lines have no row.
 *
 * @param start    index of the first character that is not white space
 * @param end      index after the last character that is not white space
 * @param indent   number of white space characters before {@code start}
 * @param adjacent whether no blank line separates it from the previous row
 */
record WrappedRow(int start, int end, int indent, boolean adjacent) {

    /** The widest column at which texts are wrapped; a text with more than a few longer lines is not wrapped. */
    private static final int MAX_COLUMN = 120;
    /** One of this many lines may be longer than the column, such as a URL or a row of a table. */
    private static final int OUTLIERS = 20;
    /** Texts with more lines are not articles and remain unchanged. */
    private static final int MAX_ROWS = 100_000;

    private static final int LONGEST_WORD = 30;
    private static final int ASCII = 128;
    private static final byte[] KINDS = new byte[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            KINDS[c] = (byte) kind(c);
        }
    }

    /** Minimum number of spaces between mostly digits in a row of a table. */
    private static final int MIN_CELLS = 3;

    private static final int LONGEST_PART = 40;
    private static final String CLAUSE_ENDS = ".!?:;…\"”’";
    private static final String BULLETS = "-*•·–—>o+";

    /** Returns the column that very few lines exceed; 0 if there is none, or if there are too few or too many lines. */
    static int column(String text) {
        int[] widths = new int[MAX_COLUMN + 2];
        int count = 0;
        for (int start = 0; start < text.length(); ) {
            int lineEnd = lineEnd(text, start);
            int end = trimmedEnd(text, start, lineEnd);
            widths[Math.min(MAX_COLUMN + 1, end - start)]++;
            count += end > start ? 1 : 0;
            start = lineEnd + 1;
        }
        int wider = 0;
        int column = MAX_COLUMN + 1;
        while (column > 0 && wider + widths[column] <= count / OUTLIERS) {
            wider += widths[column];
            column--;
        }
        return column > MAX_COLUMN || count < 2 || count > MAX_ROWS ? 0 : column;
    }

    static List<WrappedRow> of(String text) {
        List<WrappedRow> rows = new ArrayList<>();
        boolean adjacent = false;
        for (int lineStart = 0; lineStart < text.length(); ) {
            int lineEnd = lineEnd(text, lineStart);
            int start = lineStart;
            int end = trimmedEnd(text, lineStart, lineEnd);
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            if (start < end) {
                rows.add(new WrappedRow(start, end, start - lineStart, adjacent));
            }
            adjacent = start < end;
            lineStart = lineEnd + 1;
        }
        return rows;
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static int trimmedEnd(String text, int start, int lineEnd) {
        int end = lineEnd;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    int width() {
        return indent + end - start;
    }

    /** Length of the first word; 0 if it is too long to be a word of a script with spaces. */
    int firstWord(String text) {
        int i = start;
        while (i < end && text.charAt(i) != ' ' && i - start <= LONGEST_WORD) {
            i++;
        }
        return i - start > LONGEST_WORD ? 0 : i - start;
    }

    boolean beginsLower(String text) {
        return Character.isLowerCase(text.codePointAt(start));
    }

    /** Whether the row ends a sentence or clause. */
    boolean endsClause(String text) {
        return CLAUSE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether the row begins with a bullet or number, like an item of a list. */
    boolean isListItem(String text) {
        int i = start;
        while (i < end && i - start < 3 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        boolean marked =
                i < end && (i > start ? ".)".indexOf(text.charAt(i)) >= 0 : BULLETS.indexOf(text.charAt(i)) >= 0);
        return marked && i + 1 < end && text.charAt(i + 1) == ' ';
    }

    /** Whether the row has columns separated by white space, or consists mostly of numbers. */
    boolean isTable(String text) {
        int lettersMoreThanDigits = 0;
        int spaces = 0;
        int gap = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            gap = c == ' ' ? gap + 1 : 0;
            if (gap == 3 || c == '\t') {
                return true;
            }
            spaces += gap > 0 ? 1 : 0;
            lettersMoreThanDigits += c < ASCII ? KINDS[c] : kind(c);
        }
        return lettersMoreThanDigits <= 0 && spaces >= MIN_CELLS;
    }

    /** Returns 1 for a letter, -1 for a digit, and 0 for other characters. */
    private static int kind(char c) {
        return Character.isLetter(c) ? 1 : Character.isDigit(c) ? -1 : 0;
    }

    /** Whether the row is in capitals. */
    boolean isHeading(String text) {
        boolean letters = false;
        for (int i = start; i < end; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters |= Character.isLetter(text.charAt(i));
        }
        return letters;
    }

    boolean endsWithHyphen(String text) {
        return end - start > 1
                && (text.charAt(end - 1) == '-' || text.charAt(end - 1) == '\u00AD')
                && Character.isLetterOrDigit(text.charAt(end - 2));
    }

    /** The letters of the last word before the hyphen at its end, at most {@value #LONGEST_PART}. */
    String lastLetters(String text) {
        int last = end - 1;
        int i = last;
        while (i > start && last - i < LONGEST_PART && Character.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return text.substring(i, last);
    }

    /** The letters and digits at the beginning of the row, at most {@value #LONGEST_PART}. */
    String firstLetters(String text) {
        int i = start;
        while (i < end && i - start < LONGEST_PART && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return text.substring(start, i);
    }
}
