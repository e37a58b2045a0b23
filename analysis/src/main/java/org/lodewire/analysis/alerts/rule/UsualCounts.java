package org.lodewire.analysis.alerts.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.alerts.baseline.UsualCount;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.time.CountWindow;

/**
 * What a spike rule expects over time. It folds the rule over counts, as alerts do, and keeps what each of its readings was
 * compared with. A rule that has seen more than these counts has learnt more. Not thread-safe.
 */
public final class UsualCounts {

    private static final long EVERY = Duration.ofHours(1).toMillis();

    private final SpikeRule rule;
    private final RuleFold fold;
    private final Duration length;
    private final List<UsualCount> usual = new ArrayList<>();
    private RuleState state = RuleState.NEW;

    private UsualCounts(SpikeRule rule, CountWindow window, Duration length) {
        this.rule = rule;
        this.fold = new RuleFold(rule, window);
        this.length = length;
    }

    /**
     * Those of a rule; empty if it has no baseline.
     *
     * @param length the length of time of the counts: a horizon of the rule, such as its window; of any other length, nothing is known
     */
    public static Optional<UsualCounts> of(WatchedRule watched, Duration length) {
        AlertRule definition = watched.definition();
        return Rule.of(definition, watched.zone())
                .filter(SpikeRule.class::isInstance)
                .map(rule -> new UsualCounts((SpikeRule) rule, watched.window(), length));
    }

    /** The score at which the rule raises an alert. */
    public double score() {
        return rule.score();
    }

    /**
     * Takes the next count of the rule's window and measure.
     *
     * @param end end of its step, in milliseconds since the epoch, after that of the count before
     */
    public void take(long end, long count) {
        state = fold.count(state, end, count, this::evaluated);
    }

    /** Lets time pass up to and including an end of a step, at which the last count still holds. */
    public void advance(long end) {
        state = fold.advance(state, end, this::evaluated);
    }

    private void evaluated(RuleState before, Decision decision) {
        rule.usual(before, decision.state(), length).ifPresent(this::add);
    }

    /** One an hour, and the newest: in between, little changes. */
    private void add(UsualCount count) {
        int last = usual.size() - 1;
        if (last >= 1 && Math.floorDiv(usual.get(last).at() - 1, EVERY) == Math.floorDiv(count.at() - 1, EVERY)) {
            usual.set(last, count);
        } else {
            usual.add(count);
        }
    }

    /** What was usual, the oldest first. */
    public List<UsualCount> usual() {
        return List.copyOf(usual);
    }
}
