package org.lodewire.streams.alerts;

/**
 * What a rule makes of a count.
 *
 * @param state    what it remembers from now on
 * @param change   what happened to its alert
 * @param expected what the count was compared with
 * @param score    how far the count is from it
 */
public record Verdict(RuleState state, Change change, double expected, double score) {

    /** What happened to an alert. */
    public enum Change {
        NONE,
        RAISED,
        RESOLVED
    }

    static Verdict none(RuleState state) {
        return new Verdict(state, Change.NONE, 0, 0);
    }

    static Verdict raised(RuleState state, double expected, double score) {
        return new Verdict(state.raise(), Change.RAISED, expected, score);
    }

    static Verdict resolved(RuleState state, double expected, double score) {
        return new Verdict(state.resolve(), Change.RESOLVED, expected, score);
    }
}
