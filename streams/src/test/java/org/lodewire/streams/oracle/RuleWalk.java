package org.lodewire.streams.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.lodewire.analysis.fixtures.ReferenceSpikeRule;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/**
 * Evaluates a rule of a topic with the final count at every end of a step. Shares no code with the rules of the pipeline: the
 * spike rule is a second implementation of its formulas, the other kinds are computed here.
 */
final class RuleWalk {

    static final long NEVER = Long.MIN_VALUE;

    private final String topic;
    private final AlertRule rule;
    private final CountWindow window;
    private final List<Raised> alerts = new ArrayList<>();
    private long raisedAt = NEVER;
    private long observed;
    private long lastRaised = NEVER;
    private long lastMentioned = NEVER;
    private long previous;
    private final ReferenceSpikeRule spikeRule;
    private ReferenceSpikeRule.Change spike = ReferenceSpikeRule.Change.NONE;

    RuleWalk(TopicDefinition topic, AlertRule rule) {
        this.topic = topic.getId();
        this.rule = rule;
        this.window = CountWindow.labelled(rule.getWindow()).orElseThrow();
        this.spikeRule = new ReferenceSpikeRule(rule, topic.getTimeZone());
    }

    /**
     * An alert.
     *
     * @param raisedAt   end of the step at which it was raised
     * @param resolvedAt end of the step at which it was resolved; {@link #NEVER} if it was not
     * @param observed   the count at the later of the two; of a spike, that of its horizon
     */
    record Raised(String topic, String rule, long raisedAt, long resolvedAt, long observed) {}

    /**
     * The alerts of a rule, which begins with the first mention.
     *
     * @param changes the counts at the ends at which they may differ from the end before
     * @param lastEnd the last end to evaluate
     */
    static List<Raised> alerts(TopicDefinition topic, AlertRule rule, NavigableMap<Long, Long> changes, long lastEnd) {
        return new RuleWalk(topic, rule).walk(changes, lastEnd, false);
    }

    /**
     * The alerts of a rule that knows of an earlier mention.
     *
     * @param left    the end at which the last mention before the first change left the window, or will leave it
     * @param changes the counts at the first end to evaluate, and where they may differ from the end before
     * @param lastEnd the last end to evaluate
     */
    static List<Raised> alertsAfter(
            long left, TopicDefinition topic, AlertRule rule, NavigableMap<Long, Long> changes, long lastEnd) {
        RuleWalk walk = new RuleWalk(topic, rule);
        long first = changes.firstKey();
        boolean counts = left > first;
        walk.previous = counts ? 1 : 0;
        walk.lastMentioned = (counts ? first : left) - walk.step();
        return walk.walk(changes, lastEnd, true);
    }

    private List<Raised> walk(NavigableMap<Long, Long> changes, long lastEnd, boolean hasBegun) {
        boolean begun = hasBegun;
        long count = 0;
        for (long end = changes.isEmpty() ? Long.MAX_VALUE : changes.firstKey(); end <= lastEnd; end += step()) {
            count = changes.getOrDefault(end, count);
            begun = begun || count > 0;
            if (begun) {
                step(end, count);
            }
        }
        return alerts();
    }

    private long step() {
        return window.stepMillis();
    }

    /** Takes the count at an end, which must be one step after that of the call before. */
    void step(long end, long count) {
        if (rule.getKind() == RuleKind.SPIKE) {
            spike = spikeRule.step(end, count);
        }
        if (raisedAt == NEVER
                && raises(end, count)
                && (lastRaised == NEVER || end >= lastRaised + rule.getCoolDownMillis())) {
            raisedAt = end;
            lastRaised = end;
            observed = observed(count);
        } else if (raisedAt != NEVER && resolves(count)) {
            alerts.add(new Raised(topic, rule.getId(), raisedAt, end, observed(count)));
            raisedAt = NEVER;
        }
        lastMentioned = count > 0 ? end : lastMentioned;
        previous = count;
    }

    private long observed(long count) {
        return rule.getKind() == RuleKind.SPIKE ? spikeRule.observed() : count;
    }

    private boolean raises(long end, long count) {
        return switch (rule.getKind()) {
            case THRESHOLD -> count >= rule.getAtLeast();
            case FIRST_MENTION ->
                count > 0 && previous == 0 && (lastMentioned == NEVER || quietFor(end) >= rule.getQuietMillis());
            case SILENCE -> count == 0 && lastMentioned != NEVER && quietFor(end) >= rule.getQuietMillis();
            case SPIKE -> spike == ReferenceSpikeRule.Change.RAISED;
            case UNKNOWN -> false;
        };
    }

    private boolean resolves(long count) {
        return switch (rule.getKind()) {
            case THRESHOLD -> count < (rule.getResolveBelow() == null ? rule.getAtLeast() : rule.getResolveBelow());
            case FIRST_MENTION -> count == 0;
            case SILENCE -> count > 0;
            case SPIKE -> spike == ReferenceSpikeRule.Change.RESOLVED;
            case UNKNOWN -> false;
        };
    }

    /** For how long there was no mention, to within a step. The last mention left the window one window length later. */
    private long quietFor(long end) {
        return end - (lastMentioned + window.step().toMillis() - window.length().toMillis());
    }

    /** The alerts that were raised, in order. */
    List<Raised> alerts() {
        List<Raised> all = new ArrayList<>(alerts);
        if (raisedAt != NEVER) {
            all.add(new Raised(topic, rule.getId(), raisedAt, NEVER, observed));
        }
        return all;
    }
}
