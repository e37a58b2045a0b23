package org.lodewire.analysis.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
 * Counts the matches of a definition as the pipeline would have, with time going by what the articles say, and holds the
 * counts against the definition's rules. For one thread, for one preview.
 */
final class CountPreview {

    private final TopicDefinition definition;
    private final RollingCounts counts;
    private final TopicAlerts alerts;
    private final Map<String, Occurrence> counted = new HashMap<>();
    private final Map<CountWindow, NavigableMap<Long, Tally>> told = new HashMap<>();
    private final Map<String, PreviewedAlert> raised = new LinkedHashMap<>();

    /** @param grace how late an article may be and still be counted */
    CountPreview(TopicDefinition definition, Duration grace) {
        this.definition = definition;
        List<CountWindow> windows = CountWindow.labelled(definition.getWindows());
        windows.forEach(window -> told.put(window, new TreeMap<>()));
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
                        new InMemoryOrderedStore()),
                grace,
                topic -> definition,
                this::happened);
    }

    /**
     * Counts all matches.
     *
     * @param matches in the order in which they arrived; what has no story is not counted
     * @param clock   how far time got
     */
    void count(List<MatchingArticle> matches, Instant clock) {
        for (MatchingArticle match : matches) {
            if (match.story() != null) {
                pass(match.clock().toEpochMilli() - 1);
                count(match);
            }
        }
        pass(clock.toEpochMilli() - 1);
        counts.endInput(clock.toEpochMilli(), this::tell);
        alerts.endInput(clock.toEpochMilli());
    }

    private void pass(long time) {
        counts.advance(time, this::tell);
        alerts.advance(time);
    }

    private void count(MatchingArticle match) {
        String topic = definition.getId();
        Occurrence now = match.mentions() == 0
                ? null
                : new Occurrence(match.story(), match.at().toEpochMilli(), match.mentions());
        Occurrence before = now == null ? counted.remove(match.id()) : counted.put(match.id(), now);
        if (before == null && now != null) {
            counts.add(topic, now, this::tell);
        } else if (before != null && now != null) {
            counts.replace(topic, before, now, this::tell);
        } else if (before != null) {
            counts.retract(topic, before, this::tell);
        }
    }

    private void tell(WindowedKey of, WindowResult count) {
        Tally tally = count.tally();
        told.get(of.window()).put(count.end(), tally);
        alerts.count(of.name(), of.window(), new FinalCount(count.end(), tally));
    }

    private void happened(AlertChange event) {
        TopicAlert alert = AlertRecords.alert(event, List.of());
        switch (event.kind()) {
            case RAISED -> raised.put(alert.getId(), new PreviewedAlert(alert, null));
            case RESOLVED, REMOVED ->
                raised.computeIfPresent(
                        alert.getId(), (id, before) -> new PreviewedAlert(before.raised(), alert.getAt()));
            case UNDONE -> raised.remove(alert.getId());
        }
    }

    /** By window, the counts at the ends at which they changed, each with its last revision. */
    Map<CountWindow, NavigableMap<Long, Tally>> counts() {
        return told;
    }

    /** What each alert came to, in the order in which they were raised; without those that were undone. */
    List<PreviewedAlert> alerts() {
        return raised.values().stream()
                .sorted(Comparator.comparing(PreviewedAlert::at))
                .toList();
    }
}
