package org.lodewire.analysis.clean.document;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.text.HardWrap;

/** Splits text into normalised lines. Stateless. */
public final class PlainText {

    /** More lines than any article has. The rest of a longer text joins the last line, so that it is not lost silently. */
    private static final int MAX_LINES = 20_000;

    /** OGHAM SPACE MARK: up to here all characters above U+00AD are neither spaces nor invisible. */
    private static final char FIRST_SPACE_BEYOND_LATIN = 0x1680;

    private static final char REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** Returns the normalised lines of a text without empty ones. A paragraph that was wrapped at a column is one line. */
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
                lines.add(Line.of(TwiceEncoded.decode(line)));
            }
            start = end + 1;
        }
        return lines;
    }

    /** Returns the end of the line that begins at an index, or the first place where it is not normalised. */
    private static int normalEnd(char[] text, int start) {
        char previous = ' ';
        int end = start;
        // The last condition detects two spaces without a branch at every word.
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
     * Replaces every run of white space by one space and strips it at both ends. Removes control characters, zero-width
     * spaces, byte order marks and soft hyphens. Replaces an unpaired surrogate, which no encoding can represent, by U+FFFD,
     * and the hyphens that differ from the usual one only in where lines may break.
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
            // The last condition detects two spaces without a branch at every word.
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
                        && !isHyphen(c)
                        && !isInvisible(c);
    }

    private static boolean isHyphen(int c) {
        return c == 0x2010 || c == 0x2011;
    }

    private static String rebuild(String text, int start, int end) {
        // In place, since the result is never longer.
        char[] chars = new char[end - start];
        text.getChars(start, end, chars, 0);
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c == ' ' || !isNormal(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                gap = length > 0;
                continue;
            }
            if (!isNormal(c) && isInvisible(c)) {
                continue;
            }
            if (gap) {
                chars[length++] = ' ';
                gap = false;
            }
            if (Character.isHighSurrogate(c) && i + 1 < chars.length && Character.isLowSurrogate(chars[i + 1])) {
                chars[length++] = c;
                chars[length++] = chars[++i];
            } else {
                chars[length++] = isHyphen(c) ? '-' : Character.isSurrogate(c) ? REPLACEMENT : c;
            }
        }
        return new String(chars, 0, length);
    }

    private static boolean isInvisible(int c) {
        return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || Character.getType(c) == Character.CONTROL;
    }
}
