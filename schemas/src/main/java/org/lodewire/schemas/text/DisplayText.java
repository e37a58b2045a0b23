package org.lodewire.schemas.text;

import org.jspecify.annotations.Nullable;

/**
 * Decides what of text from outside reaches a reader, wherever that is: a terminal, a page, a message, a mail or the JSON of
 * a webhook. Control characters, and so escape sequences, are left out, and so are invisible format characters, which change the
 * direction of the text around them or hide text. What is mark-up in the reader's format is for its writer.
 */
public final class DisplayText {

    private static final String CUT = "…";

    private DisplayText() {}

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

    /** Whether a character is left out, or in the place of a line break or tab becomes a space. */
    public static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /**
     * Returns the text with its white space as it is, for programs that show it. Line feeds and tabs stay, other control
     * characters become a space, format characters are left out, and unpaired surrogates become U+FFFD.
     */
    public static String text(String text) {
        if (text.codePoints().noneMatch(c -> isHidden(c) && !isPlainSpace(c))) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!isHidden(c) || isPlainSpace(c)) {
                shown.appendCodePoint(c);
            } else if (Character.getType(c) == Character.SURROGATE) {
                shown.append('\uFFFD');
            } else if (Character.getType(c) != Character.FORMAT) {
                shown.append(' ');
            }
        });
        return shown.toString();
    }

    private static boolean isPlainSpace(int c) {
        return c == '\n' || c == '\t';
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
