package org.lodewire.analysis.clean.document;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.text.HardWrap;

/** Splits text into normalised lines. */
public final class PlainText {

    /** More lines than any article has; what follows joins the last one, so that nothing disappears unseen. */
    private static final int MAX_LINES = 20_000;

    private static final char FIRST_SPACE_BEYOND_LATIN = 0x1680;

    private PlainText() {}

    /** The lines of a text, normalised, without empty ones. Paragraphs that were wrapped at a column are one line each. */
    public static List<Line> lines(String wrapped) {
        String text = HardWrap.undo(wrapped);
        char[] chars = text.toCharArray();
        List<Line> lines = new ArrayList<>();
        for (int start = 0; start < chars.length; ) {
            int end = lines.size() < MAX_LINES - 1 ? normalEnd(chars, start) : start;
            boolean normal = end > start && (end == chars.length || isBreak(chars[end]));
            if (!normal) {
                end = lines.size() < MAX_LINES - 1 ? lineEnd(chars, end) : chars.length;
            }
            String line = normal ? new String(chars, start, end - start) : normalise(text.substring(start, end));
            if (!line.isEmpty()) {
                lines.add(Line.of(line));
            }
            start = end + 1;
        }
        return lines;
    }

    /** Where the line ends that begins at an index, or before that, where it is not as it should be. */
    private static int normalEnd(char[] text, int start) {
        char previous = ' ';
        int end = start;
        // Two spaces, in a form that costs no branch at every word.
        while (end < text.length && isNormal(text[end]) && (text[end] | previous) != ' ') {
            previous = text[end];
            end++;
        }
        return previous == ' ' && end > start ? end - 1 : end;
    }

    private static int lineEnd(char[] text, int from) {
        int end = from;
        while (end < text.length && !isBreak(text[end])) {
            end++;
        }
        return end;
    }

    private static boolean isBreak(char c) {
        return c <= '\r' ? c >= '\n' : c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /**
     * Every run of white space becomes one space, none at the ends. Control characters, zero-width spaces, byte order marks
     * and soft hyphens go; half a surrogate pair, which no encoding can carry, becomes U+FFFD. All else stays as it is.
     */
    public static String normalise(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        char previous = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            // Two spaces, in a form that costs no branch at every word.
            if (!isNormal(c) || (c | previous) == ' ') {
                return rebuild(text, start, end);
            }
            previous = c;
        }
        return text.substring(start, end);
    }

    private static boolean isNormal(char c) {
        return c >= ' ' && c < 0x7F
                || c > 0xAD && c < FIRST_SPACE_BEYOND_LATIN
                || !Character.isSurrogate(c)
                        && !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !isInvisible(c);
    }

    private static String rebuild(String text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        boolean gap = false;
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !out.isEmpty();
            } else if (!isInvisible(c)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
            }
        }
        return out.toString();
    }

    private static boolean isInvisible(int c) {
        return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || Character.getType(c) == Character.CONTROL;
    }
}
