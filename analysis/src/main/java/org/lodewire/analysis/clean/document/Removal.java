package org.lodewire.analysis.clean.document;

/**
 * A line, or a run of lines, that is not in the text.
 *
 * @param reason     short name of the rule that removed it, such as {@code related} or {@code paywall}
 * @param text       its beginning, at most {@value #SHOWN} code points
 * @param characters its full length in code points
 */
public record Removal(String reason, String text, int characters) {

    static final int SHOWN = 120;

    public static Removal of(String reason, String text) {
        int characters = text.codePointCount(0, text.length());
        String shown = characters <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN));
        return new Removal(reason, shown, characters);
    }

    /** The same beginning, made longer by what follows. */
    Removal and(String next) {
        return new Removal(reason, text, characters + next.codePointCount(0, next.length()));
    }
}
