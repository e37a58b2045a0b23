package org.lodewire.streams.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.streams.oracle.RuleWalk.Raised;

/** Holds the alerts that stand on their topic against those that the final counts raise. */
final class AlertComparison {

    private final History history;
    private final Oracle oracle;
    private final OutputTopics topics;

    AlertComparison(History history, Oracle oracle, OutputTopics topics) {
        this.history = history;
        this.oracle = oracle;
        this.topics = topics;
    }

    /** What is wrong; empty if nothing is. */
    List<String> faults() {
        Set<String> expected = told(expected());
        Set<String> actual = told(standing());
        List<String> faults = new ArrayList<>();
        expected.stream().filter(alert -> !actual.contains(alert)).forEach(alert -> faults.add("no alert " + alert));
        actual.stream()
                .filter(alert -> !expected.contains(alert))
                .forEach(alert -> faults.add("alert too many " + alert));
        return faults;
    }

    private List<Raised> expected() {
        List<Raised> alerts = new ArrayList<>();
        for (TopicDefinition topic : history.definitions()) {
            for (AlertRule rule : topic.getRules()) {
                alerts.addAll(expected(topic.getId(), rule));
            }
        }
        return alerts;
    }

    private List<Raised> expected(String topic, AlertRule rule) {
        CountWindow window = CountWindow.labelled(rule.getWindow()).orElseThrow();
        TreeMap<Long, Long> changes = new TreeMap<>();
        oracle.changes(topic, window)
                .forEach(end -> changes.put(end, oracle.at(topic, window, end).of(rule.getMeasure())));
        RuleWalk fold = new RuleWalk(rule);
        // Before the first mention there is nothing to look at.
        while (!changes.isEmpty() && changes.firstEntry().getValue() == 0) {
            changes.pollFirstEntry();
        }
        if (!changes.isEmpty()) {
            long count = 0;
            for (long end = changes.firstKey();
                    end <= oracle.lastEnd(window);
                    end += window.step().toMillis()) {
                count = changes.getOrDefault(end, count);
                fold.look(topic, end, count);
            }
        }
        return fold.alerts(topic);
    }

    /** What the last record of each alert says; one that was undone never was. */
    private List<Raised> standing() {
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

    private static Set<String> told(List<Raised> alerts) {
        return alerts.stream()
                .map(alert -> alert.topic() + '/' + alert.rule() + " raised "
                        + Instant.ofEpochMilli(alert.raisedAt())
                        + (alert.resolvedAt() == RuleWalk.NEVER
                                ? " and standing"
                                : " resolved " + Instant.ofEpochMilli(alert.resolvedAt()))
                        + ", observed " + alert.observed())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
