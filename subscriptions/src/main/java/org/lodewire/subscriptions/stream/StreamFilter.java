package org.lodewire.subscriptions.stream;

import java.util.Set;

/**
 * Which events a client wants.
 *
 * @param topics ids of topics; empty for all
 * @param sources indices among the streamed topics; empty for all
 */
record StreamFilter(Set<String> topics, Set<Integer> sources) {

    /** Whether it wants an event. */
    boolean wants(StreamEvent event) {
        return (topics.isEmpty() || topics.contains(event.topic()))
                && (sources.isEmpty() || sources.contains(event.source()));
    }
}
