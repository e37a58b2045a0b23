package org.lodewire.local.pipeline;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.local.pipeline.PublishedResults.Counted;
import org.lodewire.schemas.AlertRule;

/** The alerts that a rule raises on the counts at every end of a step, in order. */
final class ExpectedAlerts {

    private final AlertRule rule;
    private final TreeMap<Instant, String> alerts = new TreeMap<>();
    private Instant raisedAt;
    private Instant lastRaised = Instant.MIN;
    private Instant emptied;
    private long before;

    private ExpectedAlerts(AlertRule rule) {
        this.rule = rule;
    }

    /** When each alert of a rule on the articles of its window was raised, and when it was resolved, or that it is still raised. */
    static Map<Instant, String> of(AlertRule rule, TreeMap<Instant, Counted> counts) {
        ExpectedAlerts expected = new ExpectedAlerts(rule);
        counts.forEach((end, count) -> expected.evaluate(end, count.articles()));
        if (expected.raisedAt != null) {
            expected.alerts.put(expected.raisedAt, PublishedResults.RAISED);
        }
        return expected.alerts;
    }

    private void evaluate(Instant end, long count) {
        emptied = count == 0 && before > 0 ? end : emptied;
        boolean cool = lastRaised.equals(Instant.MIN) || !end.isBefore(lastRaised.plusMillis(rule.getCoolDownMillis()));
        if (raisedAt == null && cool && raises(end, count)) {
            raisedAt = end;
            lastRaised = end;
        } else if (raisedAt != null && resolves(count)) {
            alerts.put(raisedAt, end.toString());
            raisedAt = null;
        }
        before = count;
    }

    private boolean raises(Instant end, long count) {
        return switch (rule.getKind()) {
            case THRESHOLD -> count >= rule.getAtLeast();
            case SILENCE ->
                count == 0
                        && emptied != null
                        && !end.isBefore(
                                emptied.minus(TestDefinitions.window(rule).length())
                                        .plusMillis(rule.getQuietMillis()));
            default -> throw new IllegalArgumentException(rule.getKind().name());
        };
    }

    private boolean resolves(long count) {
        return switch (rule.getKind()) {
            case THRESHOLD -> count < rule.getResolveBelow();
            case SILENCE -> count > 0;
            default -> throw new IllegalArgumentException(rule.getKind().name());
        };
    }
}
