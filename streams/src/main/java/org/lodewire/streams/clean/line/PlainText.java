package org.lodewire.streams.clean.line;

import java.util.ArrayList;
import java.util.List;

/** Splits text into normalised lines. */
public final class PlainText {

    /** More lines than any article has; what follows joins the last one, so that nothing disappears unseen. */
    private static final int MAX_LINES = 20_000;

    private PlainText() {
    }

    public static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean atEnd = i == text.length();
            if (atEnd || isBreak(text.charAt(i)) && lines.size() < MAX_LINES - 1) {
                String line = normalise(text.substring(start, i));
                if (!line.isEmpty()) {
                    lines.add(Line.of(line));
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /**
     * Every run of white space becomes one space, none at the ends. Control characters, zero-width spaces, byte order marks
     * and soft hyphens go; half a surrogate pair, which no encoding can carry, becomes U+FFFD. All else stays as it is.
     */
    public static String normalise(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
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
