package org.lodewire.analysis.topics.presearch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.lodewire.analysis.topics.presearch.KeySelector.IndexKey;
import org.lodewire.analysis.topics.words.ArticleWords;

/**
 * An inverted index of the queries of all topics. Each word of an article is looked up once, so that the cost depends
 * on the few queries that share a rare word with the article and hardly on the total number of queries.
 *
 * <p>Thread-safe: every thread sees a topic either before or after a concurrent change.
 */
public final class QueryIndex {

    /** Characters that select the bucket of a prefix; the query parser rejects shorter prefixes. */
    private static final int MIN_PREFIX = 3;

    private static final int BUCKETS = 4_096;
    private static final int FILTER_BITS = 1 << 20;

    private final Map<String, IndexedQuery> byTopic = new HashMap<>();
    private final Map<String, List<Alternative>> byWord = new HashMap<>();
    private final List<List<Prefix>> byPrefix = Stream.generate(() -> (List<Prefix>) new ArrayList<Prefix>(0))
            .limit(BUCKETS)
            .toList();
    /** A Bloom filter with one hash function over the keys of {@code byWord}; it excludes most words of an article. */
    private final BitSet wordFilter = new BitSet(FILTER_BITS);

    private final Map<String, Integer> useCounts = new HashMap<>();
    private final KeySelector keys = new KeySelector(useCounts);
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** The alternatives of a query and the keys under which they are indexed. */
    private record IndexedQuery(List<Alternative> alternatives, Set<IndexKey> keys) {}

    private record Prefix(String text, List<Alternative> alternatives) {}

    /** Adds a topic, or replaces the query of an existing topic. */
    public void put(String topic, Query query) {
        List<Alternative> added = Alternative.of(topic, query);
        lock.writeLock().lock();
        try {
            remove(topic);
            Set<IndexKey> indexKeys = new HashSet<>();
            for (Alternative alternative : added) {
                alternative.condition().words().forEach(word -> useCounts.merge(word, 1, Integer::sum));
                for (IndexKey key : keys.of(alternative.condition())) {
                    add(key, alternative);
                    indexKeys.add(key);
                }
            }
            byTopic.put(topic, new IndexedQuery(added, indexKeys));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void add(IndexKey key, Alternative alternative) {
        String text = key.text();
        if (key.isPrefix()) {
            List<Prefix> bucket = bucket(text);
            Prefix prefix = bucket.stream()
                    .filter(one -> one.text().equals(text))
                    .findFirst()
                    .orElseGet(() -> new Prefix(text, new ArrayList<>(1)));
            if (prefix.alternatives().isEmpty()) {
                bucket.add(prefix);
            }
            prefix.alternatives().add(alternative);
        } else {
            byWord.computeIfAbsent(text, word -> new ArrayList<>(1)).add(alternative);
            wordFilter.set(filterBit(text));
        }
    }

    /** Removes a topic; has no effect if there is none with this id. */
    public void remove(String topic) {
        lock.writeLock().lock();
        try {
            IndexedQuery removed = byTopic.remove(topic);
            if (removed != null) {
                removed.keys().forEach(key -> remove(key, topic));
                removed.alternatives().stream()
                        .flatMap(alternative -> alternative.condition().words())
                        .forEach(word ->
                                useCounts.computeIfPresent(word, (key, count) -> count == 1 ? null : count - 1));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void remove(IndexKey key, String topic) {
        if (key.isPrefix()) {
            bucket(key.text())
                    .removeIf(prefix -> prefix.text().equals(key.text())
                            && prefix.alternatives().removeIf(one -> one.topic().equals(topic))
                            && prefix.alternatives().isEmpty());
        } else {
            byWord.computeIfPresent(key.text(), (word, found) -> {
                found.removeIf(one -> one.topic().equals(topic));
                return found.isEmpty() ? null : found;
            });
        }
    }

    private static int filterBit(String word) {
        int hash = word.hashCode();
        return (hash ^ hash >>> 12) & (FILTER_BITS - 1);
    }

    /** The bucket of all prefixes with the same first three characters as a word; other prefixes may share it. */
    private List<Prefix> bucket(String word) {
        int hash = (word.charAt(0) * 31 + word.charAt(1)) * 31 + word.charAt(2);
        return byPrefix.get(hash & (BUCKETS - 1));
    }

    /** Returns the queries to run on an article: all alternatives that match it, and few others. */
    public Candidates candidates(ArticleWords article) {
        Candidates candidates = new Candidates();
        for (Alternative alternative : sharingAWordWith(article)) {
            if (alternative.mayMatch(article)) {
                candidates.add(alternative.topic(), alternative.query(), alternative.specialTerms());
            }
        }
        return candidates;
    }

    /** Returns whether a query refers to an entity. */
    public boolean usesEntities() {
        lock.readLock().lock();
        try {
            return byTopic.values().stream()
                    .flatMap(query -> query.alternatives().stream())
                    .anyMatch(Alternative::usesEntities);
        } finally {
            lock.readLock().unlock();
        }
    }

    private List<Alternative> sharingAWordWith(ArticleWords article) {
        List<Alternative> found = new ArrayList<>();
        Set<String> prefixes = new HashSet<>();
        lock.readLock().lock();
        try {
            for (String word : article.distinct()) {
                if (wordFilter.get(filterBit(word))) {
                    found.addAll(byWord.getOrDefault(word, List.of()));
                }
                if (word.length() >= MIN_PREFIX) {
                    for (Prefix prefix : bucket(word)) {
                        // Only once for all words with this prefix.
                        if (word.startsWith(prefix.text()) && prefixes.add(prefix.text())) {
                            found.addAll(prefix.alternatives());
                        }
                    }
                }
            }
        } finally {
            lock.readLock().unlock();
        }
        return found;
    }
}
