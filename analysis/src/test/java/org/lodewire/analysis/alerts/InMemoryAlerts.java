package org.lodewire.analysis.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/** The alerts of the topic {@code magnets} in memory, by the articles of an hour; keeps what is told. */
final class InMemoryAlerts {

    private final Map<String, TopicDefinition> definitions = new HashMap<>();
    private final List<AlertChange> events = new ArrayList<>();
    private final InMemoryOrderedStore past = new InMemoryOrderedStore();
    private final InMemoryOrderedStore counts = new InMemoryOrderedStore();
    private final TopicAlerts alerts;

    InMemoryAlerts(Duration grace) {
        alerts = new TopicAlerts(
                new TopicAlerts.Stores(
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        past,
                        counts,
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore()),
                grace,
                definitions::get,
                events::add);
    }

    void define(TopicDefinition topic) {
        definitions.put(topic.getId(), topic);
    }

    void undefine() {
        definitions.clear();
    }

    void count(long end, long articles) {
        alerts.count("magnets", CountWindow.ONE_HOUR, new FinalCount(end, new Tally(articles, 0, 0)));
    }

    void pass(long clock) {
        alerts.advance(clock);
    }

    /** What was told, from the beginning. */
    List<AlertChange> events() {
        return events;
    }

    /** How many entries are kept of the past. */
    int kept() {
        return past.size() + counts.size();
    }
}
