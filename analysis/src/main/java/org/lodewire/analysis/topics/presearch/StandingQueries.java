package org.lodewire.analysis.topics.presearch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.lodewire.analysis.topics.presearch.Anchors.Anchor;
import org.lodewire.analysis.topics.words.ArticleWords;

/**
 * The queries of all topics, found by the words of an article: an article asks for each of its words once, so that what
 * it costs depends on the few queries that share a rare word with it and hardly on how many there are.
 *
 * <p>Safe for use by several threads: each sees a topic as it was before or after a change.
 */
public final class StandingQueries {

    /** So many characters of a prefix it is found by; queries with shorter ones are refused. */
    private static final int PREFIX_KEY = 3;

    private static final int BUCKETS = 4_096;
    private static final int MARKS = 1 << 20;

    private final Map<String, Standing> byTopic = new HashMap<>();
    private final Map<String, List<Alternative>> byWord = new HashMap<>();
    private final List<List<Prefix>> byPrefix = Stream.generate(() -> (List<Prefix>) new ArrayList<Prefix>(0))
            .limit(BUCKETS)
            .toList();
    /** Of each word that something is found by, and of few others; most words of an article need no further look. */
    private final BitSet marks = new BitSet(MARKS);

    private final Map<String, Integer> uses = new HashMap<>();
    private final Anchors anchors = new Anchors(uses);
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** The alternatives of a query and under what they are found. */
    private record Standing(List<Alternative> alternatives, Set<Anchor> anchors) {}

    private record Prefix(String text, List<Alternative> alternatives) {}

    /** Adds a topic, or replaces the one of this id. */
    public void put(String topic, Query query) {
        List<Alternative> added = Alternative.of(topic, query);
        lock.writeLock().lock();
        try {
            remove(topic);
            Set<Anchor> under = new HashSet<>();
            for (Alternative alternative : added) {
                alternative.condition().words().forEach(word -> uses.merge(word, 1, Integer::sum));
                for (Anchor anchor : anchors.of(alternative.condition())) {
                    add(anchor, alternative);
                    under.add(anchor);
                }
            }
            byTopic.put(topic, new Standing(added, under));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void add(Anchor anchor, Alternative alternative) {
        String text = anchor.text();
        if (anchor.isPrefix()) {
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
            byWord.computeIfAbsent(text, key -> new ArrayList<>(1)).add(alternative);
            marks.set(mark(text));
        }
    }

    /** Removes a topic, if there is one of this id. */
    public void remove(String topic) {
        lock.writeLock().lock();
        try {
            Standing removed = byTopic.remove(topic);
            if (removed != null) {
                removed.anchors().forEach(anchor -> remove(anchor, topic));
                removed.alternatives().stream()
                        .flatMap(alternative -> alternative.condition().words())
                        .forEach(word -> uses.computeIfPresent(word, (key, count) -> count == 1 ? null : count - 1));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void remove(Anchor anchor, String topic) {
        if (anchor.isPrefix()) {
            bucket(anchor.text())
                    .removeIf(prefix -> prefix.text().equals(anchor.text())
                            && prefix.alternatives().removeIf(one -> one.topic().equals(topic))
                            && prefix.alternatives().isEmpty());
        } else {
            byWord.computeIfPresent(anchor.text(), (key, found) -> {
                found.removeIf(one -> one.topic().equals(topic));
                return found.isEmpty() ? null : found;
            });
        }
    }

    private static int mark(String word) {
        int hash = word.hashCode();
        return (hash ^ hash >>> 12) & (MARKS - 1);
    }

    /** Where prefixes are kept that begin as a word does, and a few others. */
    private List<Prefix> bucket(String word) {
        int hash = (word.charAt(0) * 31 + word.charAt(1)) * 31 + word.charAt(2);
        return byPrefix.get(hash & (BUCKETS - 1));
    }

    /** What is to be run on an article, by topic: all alternatives that match it, and few others. */
    public SortedMap<String, Set<Query>> candidates(ArticleWords article) {
        SortedMap<String, Set<Query>> candidates = new TreeMap<>();
        for (Alternative alternative : sharingAWordWith(article)) {
            if (alternative.mayMatch(article)) {
                candidates
                        .computeIfAbsent(alternative.topic(), topic -> new LinkedHashSet<>())
                        .add(alternative.query());
            }
        }
        return candidates;
    }

    private List<Alternative> sharingAWordWith(ArticleWords article) {
        List<Alternative> found = new ArrayList<>();
        Set<String> prefixes = new HashSet<>();
        lock.readLock().lock();
        try {
            for (String word : article.distinct()) {
                if (marks.get(mark(word))) {
                    found.addAll(byWord.getOrDefault(word, List.of()));
                }
                if (word.length() >= PREFIX_KEY) {
                    for (Prefix prefix : bucket(word)) {
                        // Once for all words that begin so.
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
