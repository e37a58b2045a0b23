package org.lodewire.analysis.alerts.rule;

/**
 * The result of evaluating a rule.
 *
 * @param state    the rule's new state
 * @param change   what happened to its alert
 * @param expected what the count was compared with
 * @param score    how far the count is from it
 */
public record Decision(RuleState state, Change change, double expected, double score) {

    /** What happened to an alert. */
    public enum Change {
        NONE,
        RAISED,
        RESOLVED
    }

    static Decision none(RuleState state) {
        return new Decision(state, Change.NONE, 0, 0);
    }

    static Decision raised(RuleState state, double expected, double score) {
        return new Decision(state.raise(), Change.RAISED, expected, score);
    }

    static Decision resolved(RuleState state, double expected, double score) {
        return new Decision(state.resolve(), Change.RESOLVED, expected, score);
    }
}
