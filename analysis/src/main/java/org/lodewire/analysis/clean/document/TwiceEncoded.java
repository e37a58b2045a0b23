package org.lodewire.analysis.clean.document;

import org.jsoup.parser.Parser;

/** Decodes character references that remain in text since it was encoded twice: "Q&amp;amp;A", "&amp;#8217;". Stateless. */
public final class TwiceEncoded {

    /** The longest name of a character that is in use. */
    private static final int MAX_NAME = 10;
    /** Text is seldom encoded more than three times. */
    private static final int MAX_ROUNDS = 2;

    private TwiceEncoded() {}

    /** Returns the text with its well-formed references to known characters decoded. */
    public static String decode(String text) {
        String decoded = text;
        for (int round = 0; round < MAX_ROUNDS && hasReference(decoded); round++) {
            decoded = PlainText.normalise(Parser.unescapeEntities(decoded, true));
        }
        return decoded;
    }

    /** Returns the text with its references decoded once, and its white space unchanged. */
    public static String unescape(String text) {
        return Parser.unescapeEntities(text, true);
    }

    private static boolean hasReference(String text) {
        for (int start = text.indexOf('&'); start >= 0; start = text.indexOf('&', start + 1)) {
            int end = start + 1;
            boolean number = end < text.length() && text.charAt(end) == '#';
            end += number ? 1 : 0;
            int name = end;
            while (end < text.length() && end - name < MAX_NAME && isNameCharacter(text.charAt(end))) {
                end++;
            }
            if (end > name + 1 && end < text.length() && text.charAt(end) == ';') {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
