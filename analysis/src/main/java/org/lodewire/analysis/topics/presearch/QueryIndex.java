package org.lodewire.analysis.topics.presearch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.search.Query;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.WordFilter;

/**
 * An inverted index of the queries of all topics. Each word of an article is looked up once, so that the cost depends
 * on the few queries that share a rare word with the article and hardly on the total number of queries.
 *
 * <p>Thread-safe: every thread sees a topic either before or after a concurrent change.
 */
public final class QueryIndex {

    /** The query parser rejects shorter prefixes. */
    private static final int MIN_PREFIX = 3;
    /** How many alternatives share a key with an article when there are many topics. */
    private static final int FOUND = 256;

    private final Map<String, IndexedQuery> byTopic = new HashMap<>();
    private final KeyTable words = new KeyTable();
    private final KeyTable prefixes = new KeyTable();
    /** The longest prefix that was ever added. */
    private int longestPrefix;

    private final Map<String, Integer> useCounts = new HashMap<>();
    private final KeySelector keys = new KeySelector(useCounts);
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** The alternatives of a query and the keys under which they are indexed. */
    private record IndexedQuery(List<Alternative> alternatives, List<String> words, List<String> prefixes) {}

    /** Adds a topic, or replaces the query of an existing topic. */
    public void put(String topic, Query query) {
        List<Alternative> added = Alternative.of(topic, query);
        lock.writeLock().lock();
        try {
            remove(topic);
            Set<String> indexedWords = new HashSet<>();
            Set<String> indexedPrefixes = new HashSet<>();
            for (Alternative alternative : added) {
                alternative.condition().words().forEach(word -> useCounts.merge(word, 1, Integer::sum));
                for (IndexKey key : keys.of(alternative.condition())) {
                    (key.isPrefix() ? prefixes : words).add(alternative, key);
                    (key.isPrefix() ? indexedPrefixes : indexedWords).add(key.text());
                }
            }
            longestPrefix = indexedPrefixes.stream().mapToInt(String::length).reduce(longestPrefix, Math::max);
            byTopic.put(topic, new IndexedQuery(added, List.copyOf(indexedWords), List.copyOf(indexedPrefixes)));
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Removes a topic; has no effect if there is none with this id. */
    public void remove(String topic) {
        lock.writeLock().lock();
        try {
            IndexedQuery removed = byTopic.remove(topic);
            if (removed != null) {
                removed.words().forEach(word -> words.remove(word, topic));
                removed.prefixes().forEach(prefix -> prefixes.remove(prefix, topic));
                removed.alternatives().stream()
                        .flatMap(alternative -> alternative.condition().words())
                        .forEach(word ->
                                useCounts.computeIfPresent(word, (key, count) -> count == 1 ? null : count - 1));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Returns the alternatives that match an article, and few that do not. */
    public Candidates candidates(ArticleWords article) {
        Candidates candidates = new Candidates();
        for (Alternative alternative : sharingAKeyWith(article)) {
            if (alternative.condition().holds(article)) {
                candidates.add(alternative);
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
                    .anyMatch(alternative -> alternative.condition().usesEntities());
        } finally {
            lock.readLock().unlock();
        }
    }

    private List<Alternative> sharingAKeyWith(ArticleWords article) {
        List<Alternative> found = new ArrayList<>(FOUND);
        Set<Integer> seen = new HashSet<>();
        WordFilter filter = article.filter();
        lock.readLock().lock();
        try {
            for (String word : article.distinct()) {
                Postings postings = words.get(word);
                if (postings != null) {
                    postings.find(filter, found);
                }
                findByPrefix(word, filter, seen, found);
            }
        } finally {
            lock.readLock().unlock();
        }
        return found;
    }

    /** @param seen the hashes of prefixes that were found in other words */
    private void findByPrefix(String word, WordFilter filter, Set<Integer> seen, List<Alternative> found) {
        int hash = 0;
        int longest = Math.min(word.length(), longestPrefix);
        for (int i = 0; i < longest; i++) {
            hash = 31 * hash + word.charAt(i);
            Postings postings = i < MIN_PREFIX - 1 ? null : prefixes.ofHash(hash);
            if (postings != null && seen.add(hash)) {
                postings.find(filter, found);
            }
        }
    }
}
