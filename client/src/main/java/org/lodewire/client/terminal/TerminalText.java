package org.lodewire.client.terminal;

import org.jspecify.annotations.Nullable;

/**
 * Converts text from outside to a line that is safe to print on a terminal: without control characters, and so without escape
 * sequences, and without characters that change the direction of the text around it.
 */
public final class TerminalText {

    private static final String CUT = "…";

    private TerminalText() {}

    /**
     * Returns the line for a text. Sequences of white space and control characters become single spaces and are removed at
     * both ends. Invisible format characters, such as soft hyphens and changes of direction, are removed. Unpaired
     * surrogates become U+FFFD. Reads only as much of the text as it returns.
     *
     * @param text  any text; null is treated as empty
     * @param limit maximum number of code points to return, at least 1; longer text ends with an ellipsis
     */
    public static String line(@Nullable String text, int limit) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        boolean gap = false;
        int length = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                gap = length > 0;
            } else if (Character.getType(c) != Character.FORMAT) {
                length += gap ? 2 : 1;
                if (length > limit) {
                    return cut(line, limit);
                }
                line.append(gap ? " " : "").appendCodePoint(Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c);
                gap = false;
            }
        }
        return line.toString();
    }

    /** Returns the line for a text, of any length. */
    public static String line(@Nullable String text) {
        return line(text, Integer.MAX_VALUE);
    }

    private static boolean isSpace(int c) {
        return Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String cut(StringBuilder line, int limit) {
        int kept = Math.min(line.codePointCount(0, line.length()), limit - 1);
        line.setLength(line.offsetByCodePoints(0, kept));
        return line.toString().stripTrailing() + CUT;
    }
}
