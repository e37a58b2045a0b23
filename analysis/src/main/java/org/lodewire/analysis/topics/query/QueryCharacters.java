package org.lodewire.analysis.topics.query;

/** The characters with a meaning in queries. Stateless. */
final class QueryCharacters {

    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2033\uff02\u301d\u301e"
            + "\u301f\u300c\u300d\u300e\u300f";
    private static final String SINGLE_QUOTES = "'\u2018\u2019\u201a\u201b`\u00b4\uff07";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";

    private QueryCharacters() {}

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    static boolean isSingleQuote(char c) {
        return SINGLE_QUOTES.indexOf(c) >= 0;
    }

    /** Whether a character resembles a hyphen-minus. */
    static boolean isDash(char c) {
        return DASHES.indexOf(c) >= 0;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    static boolean isOpen(char c) {
        return c == '(' || c == '\uff08';
    }

    static boolean isClose(char c) {
        return c == ')' || c == '\uff09';
    }

    /** Whether a word ends before this character, unless a backslash precedes it. */
    static boolean endsWord(char c) {
        return isSpace(c) || isQuote(c) || isOpen(c) || isClose(c) || "^~:[]{}".indexOf(c) >= 0;
    }

    /** Removes the backslashes that escape characters. */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    /** Returns the index of the first of some characters that no backslash escapes; -1 if there is none. */
    static int indexOfAny(String text, String characters, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
