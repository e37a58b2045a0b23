package org.lodewire.analysis.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.lodewire.analysis.alerts.AlertChange;
import org.lodewire.analysis.alerts.AlertRecords;
import org.lodewire.analysis.alerts.FinalCount;
import org.lodewire.analysis.alerts.TopicAlerts;
import org.lodewire.analysis.counting.Occurrence;
import org.lodewire.analysis.counting.RollingCounts;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/**
 * Counts the matches of a definition as the pipeline does on the event clock, and evaluates the definition's rules. For one
 * preview. Not thread-safe.
 */
final class CountPreview {

    private final TopicDefinition definition;
    private final RollingCounts counts;
    private final TopicAlerts alerts;
    private final Map<String, Occurrence> counted = new HashMap<>();
    private final Map<CountWindow, NavigableMap<Long, Tally>> emitted = new HashMap<>();
    private final Map<String, PreviewedAlert> raised = new LinkedHashMap<>();

    /** @param grace how late an article may be and still be counted */
    CountPreview(TopicDefinition definition, Duration grace) {
        this.definition = definition;
        List<CountWindow> windows = CountWindow.labelled(definition.getWindows());
        windows.forEach(window -> emitted.put(window, new TreeMap<>()));
        counts = new RollingCounts(
                new RollingCounts.Stores(
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore()),
                windows,
                grace,
                grace);
        alerts = new TopicAlerts(
                new TopicAlerts.Stores(
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore()),
                grace,
                topic -> definition,
                // A preview begins with the first article of its corpus.
                (topic, after, until) -> false,
                this::record);
    }

    /**
     * Counts all matches.
     *
     * @param matches in order of arrival; those without a story are not counted
     * @param clock   the latest event time
     */
    void count(List<MatchingArticle> matches, Instant clock) {
        for (MatchingArticle match : matches) {
            String story = match.story();
            if (story != null) {
                advance(match.clock().toEpochMilli() - 1);
                count(match, story);
            }
        }
        advance(clock.toEpochMilli() - 1);
        counts.endInput(clock.toEpochMilli(), this::evaluate);
        alerts.endInput(clock.toEpochMilli());
    }

    private void advance(long time) {
        if (time < 0) {
            // No article has moved the producer's clock yet.
            return;
        }
        counts.advance(time, this::evaluate);
        alerts.advance(time);
    }

    private void count(MatchingArticle match, String story) {
        String topic = definition.getId();
        Occurrence now =
                match.mentions() == 0 ? null : new Occurrence(story, match.at().toEpochMilli(), match.mentions());
        Occurrence before = now == null ? counted.remove(match.id()) : counted.put(match.id(), now);
        if (before == null && now != null) {
            counts.add(topic, now, this::evaluate);
        } else if (before != null && now != null) {
            counts.replace(topic, before, now, this::evaluate);
        } else if (before != null) {
            counts.retract(topic, before, this::evaluate);
        }
    }

    private void evaluate(WindowedKey key, WindowResult result) {
        Tally tally = result.tally();
        Objects.requireNonNull(emitted.get(key.window())).put(result.end(), tally);
        alerts.count(key.name(), key.window(), new FinalCount(result.end(), tally), false);
    }

    private void record(AlertChange change) {
        TopicAlert alert = AlertRecords.alert(change, List.of());
        switch (change.kind()) {
            case RAISED, CHANGED -> raised.put(alert.getId(), new PreviewedAlert(alert, null));
            case RESOLVED, REMOVED ->
                raised.computeIfPresent(
                        alert.getId(), (id, before) -> new PreviewedAlert(moved(before, alert), alert.getAt()));
            case UNDONE -> raised.remove(alert.getId());
        }
    }

    /** The record that raised an alert, with the moment that it has after a correction. */
    private static TopicAlert moved(PreviewedAlert before, TopicAlert now) {
        return TopicAlert.newBuilder(before.raised())
                .setAt(now.getRaisedAt())
                .setRaisedAt(now.getRaisedAt())
                .build();
    }

    /** The last revision of the counts at the ends at which they changed, by window. */
    Map<CountWindow, NavigableMap<Long, Tally>> counts() {
        return emitted;
    }

    /** The alerts in the order in which they were raised, without those that were undone. */
    List<PreviewedAlert> alerts() {
        return raised.values().stream()
                .sorted(Comparator.comparing(PreviewedAlert::at))
                .toList();
    }
}
