package org.lodewire.streams.run;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;

/** Logs which partitions this instance was assigned, and which were revoked. Thread-safe. */
final class Assignment {

    private final Logger log;
    private Set<TopicPartition> partitions = Set.of();

    Assignment(Logger log) {
        this.log = log;
    }

    /** Logs what has changed since the last time. */
    synchronized void update(Set<TopicPartition> now) {
        Set<TopicPartition> revoked = without(partitions, now);
        Set<TopicPartition> assigned = without(now, partitions);
        if (!revoked.isEmpty()) {
            log.info("Partitions revoked: {}", byTopic(revoked));
        }
        if (!assigned.isEmpty()) {
            log.info("Partitions assigned: {}", byTopic(assigned));
        }
        if (now.isEmpty()) {
            log.info("No partitions are assigned: other instances have them all");
        }
        partitions = Set.copyOf(now);
    }

    private static Set<TopicPartition> without(Set<TopicPartition> all, Set<TopicPartition> others) {
        return all.stream().filter(each -> !others.contains(each)).collect(Collectors.toSet());
    }

    private static String byTopic(Collection<TopicPartition> partitions) {
        Map<String, TreeSet<Integer>> byTopic = new TreeMap<>();
        for (TopicPartition each : partitions) {
            byTopic.computeIfAbsent(each.topic(), topic -> new TreeSet<>()).add(each.partition());
        }
        return byTopic.entrySet().stream()
                .map(topic -> topic.getKey() + " " + topic.getValue())
                .collect(Collectors.joining(", "));
    }
}
