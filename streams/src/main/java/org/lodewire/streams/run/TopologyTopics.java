package org.lodewire.streams.run;

import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * The topics of a topology.
 *
 * @param read    the topics that it reads
 * @param written the topics that it writes, without its changelogs
 */
record TopologyTopics(Set<String> read, Set<String> written) {

    static TopologyTopics of(Topology topology) {
        TopologyDescription description = topology.describe();
        Set<String> read = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        description.globalStores().forEach(store -> read.addAll(store.source().topicSet()));
        description.subtopologies().stream()
                .flatMap(subtopology -> subtopology.nodes().stream())
                .forEach(node -> {
                    if (node instanceof TopologyDescription.Source source) {
                        read.addAll(source.topicSet());
                    } else if (node instanceof TopologyDescription.Sink sink) {
                        written.add(sink.topic());
                    }
                });
        return new TopologyTopics(read, written);
    }

    @Override
    public String toString() {
        return "reads " + String.join(", ", read) + "; writes " + String.join(", ", written);
    }
}
