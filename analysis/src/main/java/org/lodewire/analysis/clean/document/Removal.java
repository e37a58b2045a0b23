package org.lodewire.analysis.clean.document;

/**
 * A removed line, or several.
 *
 * @param reason     short name of the rule that removed it, such as {@code related} or {@code paywall}
 * @param text       the beginning, at most {@value #MAX_TEXT} code points
 * @param characters the full length in code points
 */
public record Removal(String reason, String text, int characters) {

    static final int MAX_TEXT = 120;

    public static Removal of(String reason, String text) {
        int characters = text.codePointCount(0, text.length());
        String shown = characters <= MAX_TEXT ? text : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT));
        return new Removal(reason, shown, characters);
    }

    /** Returns this removal extended by another line. */
    Removal plus(String next) {
        return new Removal(reason, text, characters + next.codePointCount(0, next.length()));
    }
}
