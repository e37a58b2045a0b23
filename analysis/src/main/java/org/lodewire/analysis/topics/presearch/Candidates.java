package org.lodewire.analysis.topics.presearch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The alternatives that match an article: all that are exact, and of the others those that may match. Not thread-safe.
 */
public final class Candidates {

    private final SortedMap<String, List<Alternative>> byTopic = new TreeMap<>();

    Candidates() {}

    void add(Alternative alternative) {
        List<Alternative> ofTopic = byTopic.computeIfAbsent(alternative.topic(), each -> new ArrayList<>(1));
        if (!ofTopic.contains(alternative)) {
            ofTopic.add(alternative);
        }
    }

    /** The alternatives by topic; none if no topic can match. */
    public SortedMap<String, List<Alternative>> byTopic() {
        return Collections.unmodifiableSortedMap(byTopic);
    }
}
