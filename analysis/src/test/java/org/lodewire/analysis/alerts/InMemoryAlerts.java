package org.lodewire.analysis.alerts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/** The alerts of the topic {@code magnets} in memory, for counts of articles in one window. Records their changes. */
final class InMemoryAlerts {

    private final Map<String, TopicDefinition> definitions = new HashMap<>();
    private final List<AlertChange> events = new ArrayList<>();
    private final InMemoryOrderedStore rules = new InMemoryOrderedStore();
    private final InMemoryOrderedStore raised = new InMemoryOrderedStore();
    private final InMemoryOrderedStore timers = new InMemoryOrderedStore();
    private final InMemoryOrderedStore snapshots = new InMemoryOrderedStore();
    private final InMemoryOrderedStore counts = new InMemoryOrderedStore();
    private final InMemoryOrderedStore emitted = new InMemoryOrderedStore();
    private final TopicAlerts alerts;
    private final CountWindow window;
    private long mentionedAt = Long.MIN_VALUE;

    /** For counts in an hour. */
    InMemoryAlerts(Duration grace) {
        this(grace, CountWindow.ONE_HOUR);
    }

    InMemoryAlerts(Duration grace, CountWindow window) {
        this.window = window;
        alerts = new TopicAlerts(
                new TopicAlerts.Stores(
                        rules,
                        raised,
                        timers,
                        snapshots,
                        counts,
                        new InMemoryOrderedStore(),
                        new InMemoryOrderedStore(),
                        emitted,
                        new InMemoryOrderedStore()),
                grace,
                definitions::get,
                (topic, after, until) -> mentionedAt > after && mentionedAt <= until,
                events::add);
    }

    void define(TopicDefinition topic) {
        definitions.put(topic.getId(), topic);
    }

    /** Makes a mention known that was counted before any rule began. */
    void mentionedAt(long time) {
        mentionedAt = time;
    }

    void undefine() {
        definitions.clear();
    }

    void count(long end, long articles) {
        count(end, articles, false);
    }

    /** A count that is corrected because an article was withdrawn. */
    void countAfterWithdrawal(long end, long articles) {
        count(end, articles, true);
    }

    private void count(long end, long articles, boolean withdrawal) {
        alerts.count("magnets", window, new FinalCount(end, new Tally(articles, 0, 0)), withdrawal);
    }

    void backfilled(long end, long articles) {
        alerts.backfilled("magnets", window, new FinalCount(end, new Tally(articles, 0, 0)));
    }

    void backfilledMention(long at) {
        alerts.backfilledMention("magnets", at);
    }

    void provisional(long end, long articles) {
        alerts.provisional("magnets", window, new FinalCount(end, new Tally(articles, 0, 0)));
    }

    void endInput(long time) {
        alerts.endInput(time);
    }

    void advance(long time) {
        alerts.advance(time);
    }

    /** All changes so far. */
    List<AlertChange> events() {
        return events;
    }

    /** The number of stored emitted alerts. */
    int emitted() {
        return emitted.size();
    }

    /** The number of stored snapshots, published alerts and counts. */
    int stored() {
        return snapshots.size() + counts.size() + emitted.size();
    }

    /** The number of stored values of all rules. */
    int all() {
        return rules.size() + raised.size() + timers.size() + snapshots.size() + emitted.size();
    }

    /** The number of stored values whose key names a rule. */
    long ofRule(String id) {
        return Stream.of(rules, raised, timers, snapshots, emitted)
                .mapToLong(store -> {
                    List<byte[]> found = new ArrayList<>();
                    byte[] last = new byte[64];
                    Arrays.fill(last, (byte) 0xFF);
                    store.ascend(new byte[0], last, (key, value) -> {
                        if (new String(key, StandardCharsets.UTF_8).contains(id)) {
                            found.add(key);
                        }
                        return true;
                    });
                    return found.size();
                })
                .sum();
    }
}
