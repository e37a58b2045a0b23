package org.lodewire.analysis.alerts.rule;

import org.lodewire.analysis.alerts.baseline.Baseline;

/**
 * The state of a rule between evaluations. Times are milliseconds since the epoch, or {@link #NEVER}.
 *
 * @param end        end of the step that was evaluated last
 * @param observed   the count there
 * @param raisedAt   when the alert was raised, if it is raised
 * @param lastRaised when an alert was last raised, whether or not it still is
 * @param lastZero   the last end at which the count fell to zero
 * @param due        when to evaluate again although the count does not change: at the end of the step that contains this
 *                   time, and after {@code end}
 * @param baseline   what is usual; {@link Baseline#NONE} for a rule that needs none
 */
public record RuleState(
        long end, long observed, long raisedAt, long lastRaised, long lastZero, long due, Baseline baseline) {

    public static final long NEVER = Long.MIN_VALUE;

    /** The state of a rule that was never evaluated. */
    public static final RuleState NEW = newSince(NEVER, 0);

    /**
     * The state of a new rule that ignores counts up to a time.
     *
     * @param count the count then; if it is not known, 1 for any that is not zero
     */
    public static RuleState newSince(long time, long count) {
        return new RuleState(time, count, NEVER, NEVER, NEVER, NEVER, Baseline.NONE);
    }

    /** This state as if the last evaluation had been at another end. */
    public RuleState asOf(long time) {
        return new RuleState(time, observed, raisedAt, lastRaised, lastZero, due, baseline);
    }

    /**
     * This state with what an earlier mention says about it, for rules that evaluate when the last one was. Nothing changes if
     * a later mention is known, or if the mention came after the last evaluation.
     *
     * @param first the first end at which the mention counts
     * @param zero  the first end at which it does not any more
     * @param since the first end at which counts are known to show it
     */
    public RuleState mentionedAt(long first, long zero, long since) {
        if (observed > 0 || raised()) {
            return this;
        }
        if (zero <= since) {
            return zero > lastZero ? new RuleState(end, observed, raisedAt, lastRaised, zero, end + 1, baseline) : this;
        }
        return first <= end ? new RuleState(end, 1, raisedAt, lastRaised, lastZero, due, baseline) : this;
    }

    /** Whether an alert is raised. */
    public boolean raised() {
        return raisedAt != NEVER;
    }

    /** The state after a count was observed, with nothing due. */
    RuleState observe(long at, long count) {
        return new RuleState(
                at, count, raisedAt, lastRaised, count == 0 && observed > 0 ? at : lastZero, NEVER, baseline);
    }

    RuleState raise() {
        return new RuleState(end, observed, end, end, lastZero, due, baseline);
    }

    RuleState resolve() {
        return new RuleState(end, observed, NEVER, lastRaised, lastZero, due, baseline);
    }

    RuleState withDue(long time) {
        return new RuleState(end, observed, raisedAt, lastRaised, lastZero, time, baseline);
    }

    RuleState with(Baseline newBaseline) {
        return new RuleState(end, observed, raisedAt, lastRaised, lastZero, due, newBaseline);
    }

    /** The end of the cool-down after the last alert was raised, or {@link #NEVER} if none was. */
    long coolDownEnd(long coolDownMillis) {
        return lastRaised == NEVER ? NEVER : lastRaised + coolDownMillis;
    }
}
