package org.lodewire.streams.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.streams.oracle.RuleWalk.Raised;

/** Compares the published alerts with those that follow from the final counts. */
final class AlertComparison {

    private final History history;
    private final Oracle oracle;
    private final OutputTopics topics;

    AlertComparison(History history, Oracle oracle, OutputTopics topics) {
        this.history = history;
        this.oracle = oracle;
        this.topics = topics;
    }

    /** The differences, if any. */
    List<String> faults() {
        Set<String> expected = describe(expected());
        Set<String> actual = describe(published());
        List<String> faults = new ArrayList<>();
        expected.stream()
                .filter(alert -> !actual.contains(alert))
                .forEach(alert -> faults.add("missing alert " + alert));
        actual.stream()
                .filter(alert -> !expected.contains(alert))
                .forEach(alert -> faults.add("unexpected alert " + alert));
        firstRecords().values().stream()
                .filter(this::isOfThePast)
                .forEach(alert -> faults.add("alert of the past of a backfilled topic " + alert));
        return faults;
    }

    private boolean isOfThePast(TopicAlert alert) {
        CountWindow window = CountWindow.labelled(alert.getWindow()).orElseThrow();
        return alert.getRaisedAt().toEpochMilli() <= oracle.lastBackfilled(alert.getTopic(), window);
    }

    private List<Raised> expected() {
        List<Raised> alerts = new ArrayList<>();
        for (TopicDefinition topic : history.definitions()) {
            for (AlertRule rule : topic.getRules()) {
                alerts.addAll(expected(topic, rule));
            }
        }
        return alerts;
    }

    private List<Raised> expected(TopicDefinition definition, AlertRule rule) {
        String topic = definition.getId();
        CountWindow window = CountWindow.labelled(rule.getWindow()).orElseThrow();
        TreeMap<Long, Long> changes = new TreeMap<>();
        oracle.changes(topic, window)
                .forEach(end -> changes.put(end, oracle.at(topic, window, end).of(rule.getMeasure())));
        return history.isBackfilled(topic)
                ? afterBackfill(definition, rule, changes)
                : RuleWalk.alerts(definition, rule, changes, oracle.lastEnd(window));
    }

    /**
     * The alerts after a backfill. Rules begin with the first count that a backfill can correct; those that need to know when
     * the last mention was know it.
     */
    private List<Raised> afterBackfill(TopicDefinition definition, AlertRule rule, TreeMap<Long, Long> changes) {
        String topic = definition.getId();
        CountWindow window = CountWindow.labelled(rule.getWindow()).orElseThrow();
        long first = oracle.firstBackfilled(window);
        changes.headMap(first).clear();
        changes.put(first, oracle.at(topic, window, first).of(rule.getMeasure()));
        NavigableSet<Long> left = oracle.leftBefore(topic, window);
        boolean knows = rule.getKind() == RuleKind.FIRST_MENTION || rule.getKind() == RuleKind.SILENCE;
        List<Raised> alerts = knows && !left.isEmpty()
                ? RuleWalk.alertsAfter(left.last(), definition, rule, changes, oracle.lastEnd(window))
                : RuleWalk.alerts(definition, rule, changes, oracle.lastEnd(window));
        long past = oracle.lastBackfilled(topic, window);
        Set<Long> moved = movedTo(topic, rule.getId(), past);
        return alerts.stream()
                .filter(alert -> alert.raisedAt() > past || moved.contains(alert.raisedAt()))
                .toList();
    }

    /**
     * The times up to the past to which corrections moved alerts that had been raised after it. Those remain the alerts that
     * readers know, and everything else about them must be as the counts have it.
     */
    private Set<Long> movedTo(String topic, String rule, long past) {
        Map<String, TopicAlert> first = firstRecords();
        return topics.alerts().stream()
                .filter(alert ->
                        alert.getTopic().equals(topic) && alert.getRule().equals(rule))
                .filter(alert -> first.get(alert.getId()).getRaisedAt().toEpochMilli() > past)
                .map(alert -> alert.getRaisedAt().toEpochMilli())
                .filter(raisedAt -> raisedAt <= past)
                .collect(Collectors.toSet());
    }

    private Map<String, TopicAlert> firstRecords() {
        Map<String, TopicAlert> first = new HashMap<>();
        topics.alerts().forEach(alert -> first.putIfAbsent(alert.getId(), alert));
        return first;
    }

    /** The last record of each alert, except for those that were undone. */
    private List<Raised> published() {
        Map<String, TopicAlert> last = new HashMap<>();
        topics.alerts().forEach(alert -> last.put(alert.getId(), alert));
        return last.values().stream()
                .filter(alert -> alert.getState() != AlertState.UNDONE)
                .map(alert -> new Raised(
                        alert.getTopic(),
                        alert.getRule(),
                        alert.getRaisedAt().toEpochMilli(),
                        alert.getState() == AlertState.RESOLVED ? alert.getAt().toEpochMilli() : RuleWalk.NEVER,
                        (long) alert.getObserved()))
                .toList();
    }

    private static Set<String> describe(List<Raised> alerts) {
        return alerts.stream()
                .map(alert -> alert.topic() + '/' + alert.rule() + " raised "
                        + Instant.ofEpochMilli(alert.raisedAt())
                        + (alert.resolvedAt() == RuleWalk.NEVER
                                ? " and not resolved"
                                : " resolved " + Instant.ofEpochMilli(alert.resolvedAt()))
                        + ", observed " + alert.observed())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
