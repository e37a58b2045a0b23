package org.lodewire.streams.alerts;

/**
 * What a rule makes of a count.
 *
 * @param state    what it remembers from now on
 * @param change   what happened to its alert
 * @param expected what the count was compared with
 * @param score    how far the count is from it
 * @param wakeAt   when to look again if the count stays as it is; {@link RuleState#NEVER} if that would change nothing
 */
public record Verdict(RuleState state, Change change, double expected, double score, long wakeAt) {

    /** What happened to an alert. */
    public enum Change {
        NONE,
        RAISED,
        RESOLVED
    }

    static Verdict none(RuleState state) {
        return new Verdict(state, Change.NONE, 0, 0, RuleState.NEVER);
    }
}
