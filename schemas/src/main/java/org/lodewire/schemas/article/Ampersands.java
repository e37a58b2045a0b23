package org.lodewire.schemas.article;

import java.util.List;

/**
 * Repairs links that were copied from HTML without decoding them: an ampersand as a named or numeric character reference,
 * also escaped several times over, is an ampersand. No address has them otherwise.
 */
final class Ampersands {

    private static final String AMPERSAND = "amp;";
    private static final List<String> ESCAPES = List.of(AMPERSAND, "#38;", "#038;", "#x26;");

    private Ampersands() {}

    static String repair(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('?') < 0) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            repaired.append(c);
            // A parameter that was removed from the beginning leaves what followed it.
            if (c == '&' || c == '?' && text.regionMatches(true, at, AMPERSAND, 0, AMPERSAND.length())) {
                at = end(text, at);
            }
        }
        return repaired.toString();
    }

    /** The end of the escapes that follow an ampersand. */
    private static int end(String text, int start) {
        int end = start;
        for (int length = escape(text, end); length > 0; length = escape(text, end)) {
            end += length;
        }
        return end;
    }

    private static int escape(String text, int at) {
        return ESCAPES.stream()
                .filter(escape -> text.regionMatches(true, at, escape, 0, escape.length()))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }
}
