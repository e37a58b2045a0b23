package org.lodewire.analysis.topics.presearch;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.search.Query;

/** The queries to run on an article. Not thread-safe. */
public final class Candidates {

    private final SortedMap<String, Set<Query>> queries = new TreeMap<>();
    private final Set<String> specialTerms = new HashSet<>();

    Candidates() {}

    void add(String topic, Query query, Set<String> terms) {
        queries.computeIfAbsent(topic, each -> new LinkedHashSet<>()).add(query);
        specialTerms.addAll(terms);
    }

    /** The queries by topic; none if no topic can match. */
    public SortedMap<String, Set<Query>> queries() {
        return Collections.unmodifiableSortedMap(queries);
    }

    /** The exact terms and the entities that the queries refer to. */
    public Set<String> specialTerms() {
        return Collections.unmodifiableSet(specialTerms);
    }
}
