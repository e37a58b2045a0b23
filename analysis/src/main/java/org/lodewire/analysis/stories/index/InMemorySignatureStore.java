package org.lodewire.analysis.stories.index;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** A signature store in memory, for {@code inspect} and tests. Not thread-safe. */
public final class InMemorySignatureStore implements SignatureStore {

    private record Entry(Instant eventTime, long number) {
        static final Comparator<Entry> EARLIEST_FIRST =
                Comparator.comparing(Entry::eventTime).thenComparing(Entry::number);
    }

    private final Map<Long, IndexedArticle> articles = new HashMap<>();
    private final Map<Long, NavigableSet<Entry>> byKey = new HashMap<>();
    private final NavigableSet<Entry> byTime = new TreeSet<>(Entry.EARLIEST_FIRST);
    private final Map<String, Integer> storySizes = new HashMap<>();
    /** The cores of stories whose first copy was revised or removed. */
    private final Map<String, IndexedArticle> cores = new HashMap<>();

    @Override
    public void put(IndexedArticle article) {
        if (articles.putIfAbsent(article.number(), article) != null) {
            throw new IllegalStateException("Already in the store: " + article.articleId());
        }
        Entry entry = new Entry(article.eventTime(), article.number());
        for (long key : article.signature().keys()) {
            NavigableSet<Entry> ofKey = byKey.computeIfAbsent(key, none -> new TreeSet<>(Entry.EARLIEST_FIRST));
            ofKey.add(entry);
            if (ofKey.size() > MAX_ARTICLES_PER_KEY) {
                ofKey.pollFirst();
            }
        }
        byTime.add(entry);
        storySizes.merge(article.storyId(), 1, Integer::sum);
    }

    @Override
    public Optional<IndexedArticle> remove(String articleId) {
        Optional<IndexedArticle> found = find(articleId);
        found.ifPresent(this::remove);
        return found;
    }

    private void remove(IndexedArticle article) {
        articles.remove(article.number());
        Entry entry = new Entry(article.eventTime(), article.number());
        for (long key : article.signature().keys()) {
            byKey.computeIfPresent(key, (same, ofKey) -> ofKey.remove(entry) && ofKey.isEmpty() ? null : ofKey);
        }
        byTime.remove(entry);
        storySizes.computeIfPresent(article.storyId(), (story, count) -> count == 1 ? null : count - 1);
        if (storySize(article.storyId()) == 0) {
            cores.remove(article.storyId());
        } else if (article.opensStory(article.storyId())) {
            cores.putIfAbsent(article.storyId(), article);
        }
    }

    @Override
    public Optional<IndexedArticle> core(String storyId) {
        IndexedArticle core = cores.get(storyId);
        return core != null
                ? Optional.of(core)
                : find(storyId)
                        .filter(article -> article.opensStory(storyId))
                        .or(() -> find(IndexedArticle.openerOf(storyId)))
                        .filter(article -> article.opensStory(storyId));
    }

    @Override
    public Optional<IndexedArticle> find(String articleId) {
        return find(IndexedArticle.number(articleId))
                .filter(article -> article.articleId().equals(articleId));
    }

    @Override
    public Optional<IndexedArticle> find(long number) {
        return Optional.ofNullable(articles.get(number));
    }

    @Override
    public long[] findByKey(long key, Instant from, Instant to) {
        NavigableSet<Entry> ofKey = byKey.get(key);
        return ofKey == null
                ? new long[0]
                : ofKey.descendingSet().stream()
                        .filter(entry -> !entry.eventTime().isBefore(from)
                                && !entry.eventTime().isAfter(to))
                        .mapToLong(Entry::number)
                        .toArray();
    }

    @Override
    public int storySize(String storyId) {
        return storySizes.getOrDefault(storyId, 0);
    }

    @Override
    public void removeBefore(Instant time) {
        while (!byTime.isEmpty() && byTime.first().eventTime().isBefore(time)) {
            find(byTime.first().number()).ifPresent(this::remove);
        }
    }
}
