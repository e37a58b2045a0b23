package org.lodewire.streams.stories;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** A store in memory, for {@code inspect} and tests. Not safe for use by several threads. */
public final class InMemorySignatureStore implements SignatureStore {

    private record Entry(long key, Instant at, String articleId) {
        static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::key)
                .thenComparing(Entry::at).thenComparing(Entry::articleId);
    }

    private final Map<String, IndexedArticle> articles = new HashMap<>();
    private final NavigableSet<Entry> byKey = new TreeSet<>(Entry.ORDER);
    private final NavigableSet<Entry> byTime =
            new TreeSet<>(Comparator.comparing(Entry::at).thenComparing(Entry::articleId));
    private final Map<String, Integer> members = new HashMap<>();

    @Override
    public void put(IndexedArticle article) {
        if (articles.putIfAbsent(article.articleId(), article) != null) {
            throw new IllegalStateException("Already in the store: " + article.articleId());
        }
        for (long key : article.signature().keys()) {
            byKey.add(new Entry(key, article.at(), article.articleId()));
        }
        byTime.add(new Entry(0, article.at(), article.articleId()));
        members.merge(article.storyId(), 1, Integer::sum);
    }

    @Override
    public Optional<IndexedArticle> remove(String articleId) {
        Optional<IndexedArticle> removed = Optional.ofNullable(articles.remove(articleId));
        removed.ifPresent(article -> {
            for (long key : article.signature().keys()) {
                byKey.remove(new Entry(key, article.at(), articleId));
            }
            byTime.remove(new Entry(0, article.at(), articleId));
            members.computeIfPresent(article.storyId(), (story, count) -> count == 1 ? null : count - 1);
        });
        return removed;
    }

    @Override
    public Optional<IndexedArticle> find(String articleId) {
        return Optional.ofNullable(articles.get(articleId));
    }

    @Override
    public List<String> withKey(long key, Instant from, Instant to, int limit) {
        // No id is empty, and behind every id of the last millisecond stands the empty id of the next instant.
        return byKey.subSet(new Entry(key, from, ""), true, new Entry(key, to.plusNanos(1), ""), false)
                .descendingSet().stream().limit(limit).map(Entry::articleId).toList();
    }

    @Override
    public int membersOf(String storyId) {
        return members.getOrDefault(storyId, 0);
    }

    @Override
    public void forgetBefore(Instant time) {
        while (!byTime.isEmpty() && byTime.first().at().isBefore(time)) {
            remove(byTime.first().articleId());
        }
    }
}
