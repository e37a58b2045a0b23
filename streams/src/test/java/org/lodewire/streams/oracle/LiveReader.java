package org.lodewire.streams.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.streams.oracle.RuleWalk.Raised;

/** Reads alerts in live use, and compares each with what is known at that moment. */
final class LiveReader {

    private final List<TopicDefinition> definitions;
    private final LiveCounts known;
    private final Coverage coverage;
    private final Map<String, TopicAlert> last = new HashMap<>();
    /** The alerts that a provisional count raised in a step that has not ended, by id. */
    private final Map<String, TopicAlert> provisional = new TreeMap<>();

    private final List<Change> changes = new ArrayList<>();
    /** When the last article of a backfill came, by topic. */
    private final Map<String, Long> backfills = new HashMap<>();

    private final List<String> faults = new ArrayList<>();
    private long clock = Long.MIN_VALUE;
    private boolean ended;

    LiveReader(List<TopicDefinition> definitions, LiveCounts known, Coverage coverage) {
        this.definitions = definitions;
        this.known = known;
        this.coverage = coverage;
    }

    /** A change of what is known of a topic from an event time on, and when it came. */
    private record Change(String topic, long at, long when) {}

    /** Takes a contribution, before the records that it causes are read. */
    void contributed(TopicContribution contribution) {
        String topic = contribution.getTopic();
        changes.add(new Change(topic, contribution.getAt().toEpochMilli(), clock));
        if (contribution.getBackfilled()) {
            backfills.put(topic, clock);
        }
        if (contribution.getReplaces() != null) {
            changes.add(new Change(topic, contribution.getReplaces().getAt().toEpochMilli(), clock));
        }
    }

    List<String> faults() {
        return faults;
    }

    private void expect(boolean holds, String fault, TopicAlert alert) {
        if (!holds) {
            faults.add(fault + " at " + Instant.ofEpochMilli(clock) + ": " + alert + ", rule " + rule(alert));
        }
    }

    void read(TopicAlert alert) {
        coverage.note("alert " + alert.getState(), true);
        TopicAlert before = last.put(alert.getId(), alert);
        if (alert.getState() != AlertState.RAISED) {
            return;
        }
        expect(before == null || !isRaised(before), "raised twice", alert);
        if (before == null) {
            provisional.values().stream()
                    .filter(other -> isSameRule(other, alert) && isRaised(last.get(other.getId())))
                    .forEach(other -> expect(!isTheSame(other, alert), "raised while it is provisional", alert));
        }
        if (!ended && alert.getAt().toEpochMilli() > clock) {
            readProvisional(alert);
        }
    }

    private void readProvisional(TopicAlert alert) {
        coverage.note("provisional", true);
        provisional.put(alert.getId(), alert);
        long end = alert.getAt().toEpochMilli();
        expect(end == currentEnd(window(alert)), "provisional at another end than that of the step", alert);
        expect(alert.getId().endsWith("/" + alert.getAt()), "provisional with another id than that of the step", alert);
        expect(expected(alert, end).isPresent(), "the step would not raise", alert);
    }

    /**
     * Whether readers get a second alert for what is one, near the provisional one. It may be a second one at the same end,
     * if corrections have moved the first before.
     */
    private boolean isTheSame(TopicAlert provisional, TopicAlert alert) {
        long distance = Math.max(rule(alert).getCoolDownMillis(), window(alert).lengthMillis());
        List<Raised> near = alerts(alert).stream()
                .filter(raised ->
                        Math.abs(raised.raisedAt() - provisional.getAt().toEpochMilli()) < distance)
                .toList();
        return near.size() == 1
                && !alert.getRaisedAt().equals(provisional.getRaisedAt())
                && near.get(0).raisedAt() == alert.getRaisedAt().toEpochMilli()
                && near.get(0).resolvedAt() == RuleWalk.NEVER;
    }

    /** Time advances, before the records of it are read. */
    void advance(long time) {
        clock = time;
    }

    /** The input ends: from now on all counts are final. */
    void end() {
        ended = true;
    }

    /** Time has advanced, and the records of it are read. */
    void advanced() {
        List<TopicAlert> ended = provisional.values().stream()
                .filter(alert -> alert.getAt().toEpochMilli() <= clock)
                .toList();
        for (TopicAlert alert : ended) {
            provisional.remove(alert.getId());
            TopicAlert now = last.get(alert.getId());
            boolean undone = now.getState() == AlertState.UNDONE;
            coverage.note(
                    undone
                            ? "provisional, undone"
                            : now.getState() == AlertState.CHANGED
                                    ? now.getRaisedAt().equals(alert.getRaisedAt())
                                            ? "provisional, counted anew"
                                            : "provisional, moved"
                                    : "provisional, confirmed",
                    true);
            expect(
                    undone
                            ? expected(alert, alert.getAt().toEpochMilli()).isEmpty()
                            : expected(now, now.getRaisedAt().toEpochMilli()).isPresent(),
                    "neither confirmed nor undone",
                    now);
        }
    }

    /**
     * Expects a raised alert of each rule that the end of the current step will raise if nothing else arrives. If a final count
     * was corrected within the step, or a cool-down ends in it, it may raise an alert although the count does not grow.
     */
    void hasWhatTheStepWillRaise() {
        for (TopicDefinition topic : definitions) {
            for (AlertRule rule : topic.getRules()) {
                CountWindow window = CountWindow.labelled(rule.getWindow()).orElseThrow();
                long end = currentEnd(window);
                boolean immediate = rule.getKind() == RuleKind.THRESHOLD || rule.getKind() == RuleKind.FIRST_MENTION;
                if (immediate
                        && !isCorrected(topic, end - window.stepMillis())
                        && known.count(topic, rule, end) > known.count(topic, rule, end - window.stepMillis())
                        && known.alerts(topic, rule, end).stream().anyMatch(raised -> raised.raisedAt() == end)
                        && last.values().stream().noneMatch(alert -> isRaised(alert) && isOf(alert, topic, rule))) {
                    faults.add("not raised before the step ends at " + Instant.ofEpochMilli(end) + ": " + rule);
                }
            }
        }
    }

    private boolean isCorrected(TopicDefinition topic, long stepBegin) {
        return changes.stream()
                .anyMatch(change ->
                        change.topic().equals(topic.getId()) && change.when() >= stepBegin && change.at() <= stepBegin);
    }

    private static boolean isOf(TopicAlert alert, TopicDefinition topic, AlertRule rule) {
        return alert.getTopic().equals(topic.getId()) && alert.getRule().equals(rule.getId());
    }

    /** Expects, where the input ends, the alerts that follow from what is known, perhaps without those before a backfill. */
    void hasWhatFollows(long time) {
        List<Raised> expected = new ArrayList<>();
        for (TopicDefinition topic : definitions) {
            for (AlertRule rule : topic.getRules()) {
                CountWindow window = CountWindow.labelled(rule.getWindow()).orElseThrow();
                expected.addAll(known.alerts(topic, rule, window.firstEnd(time)));
            }
        }
        List<Raised> actual = last.values().stream()
                .filter(alert -> alert.getState() != AlertState.UNDONE)
                .map(alert -> new Raised(
                        alert.getTopic(),
                        alert.getRule(),
                        alert.getRaisedAt().toEpochMilli(),
                        alert.getState() == AlertState.RESOLVED ? alert.getAt().toEpochMilli() : RuleWalk.NEVER,
                        (long) alert.getObserved()))
                .toList();
        List<Raised> missing = new ArrayList<>(expected);
        actual.forEach(missing::remove);
        boolean silent =
                missing.removeIf(raised -> raised.raisedAt() <= backfills.getOrDefault(raised.topic(), Long.MIN_VALUE));
        coverage.note("alert before a backfill", silent);
        List<Raised> wrong = new ArrayList<>(actual);
        expected.forEach(wrong::remove);
        if (!missing.isEmpty() || !wrong.isEmpty()) {
            faults.add("alerts at the end:\n  missing " + missing + "\n  wrong   " + wrong);
        }
    }

    private Optional<Raised> expected(TopicAlert alert, long raisedAt) {
        return alerts(alert).stream()
                .filter(raised -> raised.raisedAt() == raisedAt)
                .findFirst();
    }

    private List<Raised> alerts(TopicAlert alert) {
        TopicDefinition topic = definitions.stream()
                .filter(each -> each.getId().equals(alert.getTopic()))
                .findFirst()
                .orElseThrow();
        CountWindow window = window(alert);
        return known.alerts(
                topic,
                rule(alert),
                Math.max(currentEnd(window) - window.stepMillis(), alert.getAt().toEpochMilli()));
    }

    private AlertRule rule(TopicAlert alert) {
        return definitions.stream()
                .filter(topic -> topic.getId().equals(alert.getTopic()))
                .flatMap(topic -> topic.getRules().stream())
                .filter(rule -> rule.getId().equals(alert.getRule()))
                .findFirst()
                .orElseThrow();
    }

    private long currentEnd(CountWindow window) {
        return Math.floorDiv(clock, window.stepMillis()) * window.stepMillis() + window.stepMillis();
    }

    private static CountWindow window(TopicAlert alert) {
        return CountWindow.labelled(alert.getWindow()).orElseThrow();
    }

    private static boolean isRaised(TopicAlert alert) {
        return alert.getState() == AlertState.RAISED || alert.getState() == AlertState.CHANGED;
    }

    private static boolean isSameRule(TopicAlert one, TopicAlert other) {
        return one.getTopic().equals(other.getTopic()) && one.getRule().equals(other.getRule());
    }
}
