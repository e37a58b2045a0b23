package org.lodewire.schemas.text;

/**
 * Makes text from outside valid for records: encodable in UTF-8, in one line, of bounded length. The text stays data and is
 * not made safe to display; {@link DisplayText} does that.
 */
public final class SafeText {

    private static final char REPLACEMENT = '\uFFFD';

    private SafeText() {}

    /**
     * The text with every lone surrogate replaced by U+FFFD. JSON can contain lone surrogates ({@code "\ud800"}) but UTF-8
     * cannot encode them, and encoders silently replace them with a question mark.
     */
    public static String wellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return replaceLoneSurrogates(text);
            }
        }
        return text;
    }

    private static String replaceLoneSurrogates(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> out.appendCodePoint(isSurrogate(point) ? REPLACEMENT : point));
        return out.toString();
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** The text in one line: runs of white space and control characters become one space, and none at either end. */
    public static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = out.length() > 0;
                continue;
            }
            if (gap) {
                out.append(' ');
                gap = false;
            }
            out.append(c);
        }
        return out.toString();
    }

    /** The first {@code maxLength} UTF-16 units of the text, or one fewer if that would split a surrogate pair. */
    public static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength);
    }
}
