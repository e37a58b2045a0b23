package org.lodewire.analysis.alerts.rule;

/**
 * What a rule compared.
 *
 * @param observed the count
 * @param expected what the count was compared with
 * @param score    how far the count is from it
 * @param horizon  the length of time of the count, in milliseconds, if it is not that of the rule's window; else
 *                 {@link #WINDOW}
 */
public record Finding(long observed, double expected, double score, long horizon) {

    /** The horizon of a count that is the window's own. */
    public static final long WINDOW = 0;

    /** Of a count of the rule's window. */
    public static Finding inWindow(long observed, double expected, double score) {
        return new Finding(observed, expected, score, WINDOW);
    }

    /** Of nothing. */
    static final Finding NONE = inWindow(0, 0, 0);
}
