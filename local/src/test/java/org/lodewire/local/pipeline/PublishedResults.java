package org.lodewire.local.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * What is on the topics of the pipeline, in the form in which tests compare it.
 *
 * @param connection to the cluster
 */
record PublishedResults(Connection connection) {

    /** Instead of the time at which an alert was resolved, for one that is still raised. */
    static final String RAISED = "raised";

    private static final String UNDONE = "undone";

    /** All records of a topic, in the order of each partition. */
    <V extends SpecificRecord> List<V> read(KafkaTopic<V> topic) {
        List<V> values = new ArrayList<>();
        try (TopicReader<V> reader = new TopicReader<>(connection, topic)) {
            reader.readToEnd(record -> values.add(record.value()));
        }
        return values;
    }

    /** A count without its revision. */
    record Counted(long articles, long stories, long mentions) {}

    /** The topic and the window of counts. */
    record Counts(String topic, String window) {}

    /** The counts of a topic and window by end, each in its highest revision. */
    TreeMap<Instant, Counted> counts(String topic, String window) {
        return counts().getOrDefault(new Counts(topic, window), new TreeMap<>());
    }

    /** The counts of all topics and windows by end, each in its highest revision. */
    Map<Counts, TreeMap<Instant, Counted>> counts() {
        Map<Counts, Map<Instant, TopicCount>> latest = new HashMap<>();
        read(Catalogue.COUNTS)
                .forEach(count -> latest.computeIfAbsent(
                                new Counts(count.getTopic(), count.getWindow()), counts -> new TreeMap<>())
                        .merge(
                                count.getEnd(),
                                count,
                                (old, now) -> now.getRevision() >= old.getRevision() ? now : old));
        Map<Counts, TreeMap<Instant, Counted>> all = new HashMap<>();
        latest.forEach((counts, byEnd) ->
                byEnd.forEach((end, count) -> all.computeIfAbsent(counts, made -> new TreeMap<>())
                        .put(end, new Counted(count.getArticles(), count.getStories(), count.getMentions()))));
        return all;
    }

    /** When each alert of a rule was raised, and when it was resolved, or that it is still raised; without those that were undone. */
    Map<Instant, String> alerts(String topic, String rule) {
        Map<String, TopicAlert> last = new HashMap<>();
        read(Catalogue.ALERTS).stream()
                .filter(alert ->
                        alert.getTopic().equals(topic) && alert.getRule().equals(rule))
                .forEach(alert -> last.put(alert.getId(), alert));
        Map<Instant, String> alerts = new TreeMap<>();
        last.values()
                .forEach(alert -> alerts.put(
                        alert.getRaisedAt(),
                        switch (alert.getState()) {
                            case RAISED, CHANGED -> RAISED;
                            case RESOLVED -> alert.getAt().toString();
                            default -> UNDONE;
                        }));
        alerts.values().removeIf(UNDONE::equals);
        return alerts;
    }
}
