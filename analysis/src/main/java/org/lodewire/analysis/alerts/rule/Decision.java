package org.lodewire.analysis.alerts.rule;

/**
 * The result of evaluating a rule.
 *
 * @param state   the rule's new state
 * @param change  what happened to its alert
 * @param finding what it compared; of no meaning if nothing happened
 */
public record Decision(RuleState state, Change change, Finding finding) {

    /** What happened to an alert. */
    public enum Change {
        NONE,
        RAISED,
        RESOLVED
    }

    /** What the count was compared with. */
    public double expected() {
        return finding.expected();
    }

    /** How far the count is from what it was compared with. */
    public double score() {
        return finding.score();
    }

    static Decision none(RuleState state) {
        return new Decision(state, Change.NONE, Finding.NONE);
    }

    static Decision raised(RuleState state, double expected, double score) {
        return raised(state, Finding.inWindow(state.observed(), expected, score));
    }

    static Decision raised(RuleState state, Finding finding) {
        return new Decision(state.raise(), Change.RAISED, finding);
    }

    static Decision resolved(RuleState state, double expected, double score) {
        return resolved(state, Finding.inWindow(state.observed(), expected, score));
    }

    static Decision resolved(RuleState state, Finding finding) {
        return new Decision(state.resolve(), Change.RESOLVED, finding);
    }

    Decision with(RuleState newState) {
        return new Decision(newState, change, finding);
    }
}
