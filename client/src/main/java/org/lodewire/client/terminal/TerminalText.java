package org.lodewire.client.terminal;

/**
 * Text from outside as one line that a terminal can be trusted with. Escape sequences lose the control characters that
 * make them work, and text cannot run from right to left over what stands around it.
 */
public final class TerminalText {

    private static final String CUT = "…";

    private TerminalText() {}

    /**
     * Makes text harmless. White space and control characters become single spaces, none of them at either end; invisible
     * format characters, such as soft hyphens and changes of direction, are left out; half a surrogate pair becomes
     * U+FFFD. Reads no more of the text than it needs.
     *
     * @param text  any text; null is the same as empty
     * @param limit the most characters (code points) to return, from 1; longer text ends in an ellipsis
     */
    public static String line(String text, int limit) {
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

    /** The whole text, made harmless in the same way. */
    public static String line(String text) {
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
