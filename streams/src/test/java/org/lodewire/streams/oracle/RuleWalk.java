package org.lodewire.streams.oracle;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.alerts.rule.Decision;
import org.lodewire.analysis.alerts.rule.Rule;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.time.CountWindow;

/**
 * What a rule makes of its topic's final counts, looked at one by one at every end of a step there is. What a spike is, the
 * rule itself is asked, as its arithmetic is no matter of the contract; the other kinds are computed here.
 */
final class RuleWalk {

    static final long NEVER = Long.MIN_VALUE;

    private final AlertRule rule;
    private final CountWindow window;
    private final List<Raised> alerts = new ArrayList<>();
    private long raisedAt = NEVER;
    private long observedThen;
    private long lastRaised = NEVER;
    private long lastSeen = NEVER;
    private long before;
    private final Rule spikes;
    private Decision spike;
    private RuleState learnt = RuleState.NEW;

    RuleWalk(AlertRule rule) {
        this.rule = rule;
        this.window = CountWindow.labelled(rule.getWindow()).orElseThrow();
        this.spikes = Rule.of(rule).orElseThrow();
    }

    /**
     * An alert that stands at the end.
     *
     * @param raisedAt   end of the step at which it was raised
     * @param resolvedAt end of the step at which it was resolved; {@link #NEVER} if it was not
     * @param observed   what was counted at the later of the two
     */
    record Raised(String topic, String rule, long raisedAt, long resolvedAt, long observed) {}

    /** Looks at the count of an end, which is one step behind that of the call before. */
    void look(String topic, long end, long count) {
        if (rule.getKind() == RuleKind.SPIKE) {
            spike = spikes.evaluate(learnt, end, count);
            learnt = spike.state();
        }
        if (raisedAt == NEVER
                && raises(end, count)
                && (lastRaised == NEVER || end >= lastRaised + rule.getCoolDownMillis())) {
            raisedAt = end;
            lastRaised = end;
            observedThen = count;
        } else if (raisedAt != NEVER && resolves(count)) {
            alerts.add(new Raised(topic, rule.getId(), raisedAt, end, count));
            raisedAt = NEVER;
        }
        lastSeen = count > 0 ? end : lastSeen;
        before = count;
    }

    private boolean raises(long end, long count) {
        return switch (rule.getKind()) {
            case THRESHOLD -> count >= rule.getAtLeast();
            case FIRST_MENTION ->
                count > 0 && before == 0 && (lastSeen == NEVER || quietFor(end) >= rule.getQuietMillis());
            case SILENCE -> count == 0 && lastSeen != NEVER && quietFor(end) >= rule.getQuietMillis();
            case SPIKE -> spike.change() == Decision.Change.RAISED;
            case UNKNOWN -> false;
        };
    }

    private boolean resolves(long count) {
        return switch (rule.getKind()) {
            case THRESHOLD -> count < (rule.getResolveBelow() == null ? rule.getAtLeast() : rule.getResolveBelow());
            case FIRST_MENTION -> count == 0;
            case SILENCE -> count > 0;
            case SPIKE -> spike.change() == Decision.Change.RESOLVED;
            case UNKNOWN -> false;
        };
    }

    /** For how long there was no mention, to within a step: the last one left the window one window after it came. */
    private long quietFor(long end) {
        return end - (lastSeen + window.step().toMillis() - window.length().toMillis());
    }

    /** The alerts that were raised, in order. */
    List<Raised> alerts(String topic) {
        List<Raised> all = new ArrayList<>(alerts);
        if (raisedAt != NEVER) {
            all.add(new Raised(topic, rule.getId(), raisedAt, NEVER, observedThen));
        }
        return all;
    }
}
