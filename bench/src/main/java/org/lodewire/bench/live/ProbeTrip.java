package org.lodewire.bench.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Looks how far probes came that did not come to the end: a probe that is in one topic and not in the next one was lost between
 * them, and one that is in all of them came late.
 *
 * @param topics in the order in which data flows
 */
record ProbeTrip(Connection connection, List<KafkaTopic<?>> topics) {

    /** Copies the list. */
    ProbeTrip {
        topics = List.copyOf(topics);
    }

    /** Gives a line for each probe, with the topics that have a record of it. */
    void report(Collection<Integer> probes, Consumer<String> lines) {
        Map<Integer, Set<String>> found = new TreeMap<>();
        probes.forEach(probe -> found.put(probe, new TreeSet<>()));
        topics.forEach(topic -> look(topic, found));
        found.forEach((probe, there) -> lines.accept("Probe " + probe + " is in "
                + String.join(
                        ", ",
                        topics.stream()
                                .map(KafkaTopic::name)
                                .filter(there::contains)
                                .toList())));
    }

    private <V extends SpecificRecord> void look(KafkaTopic<V> topic, Map<Integer, Set<String>> found) {
        try (TopicReader<V> reader = new TopicReader<>(connection, topic)) {
            reader.readToEnd(record -> {
                String text = String.valueOf(record.value());
                found.forEach((probe, there) -> {
                    if (Probes.isOf(probe, text)) {
                        there.add(topic.name());
                    }
                });
            });
        }
    }
}
