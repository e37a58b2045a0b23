package org.lodewire.analysis.stories.index;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.LruReadCache;
import org.lodewire.analysis.store.OrderedStore;

/**
 * A signature store whose articles are in an ordered store. All else is in memory and follows from the articles: their keys,
 * event times, and how many a story has. Not thread-safe.
 */
public final class StoredSignatures implements SignatureStore {

    /** The key of a core has a byte more. */
    private static final int ARTICLE_KEY_BYTES = Long.BYTES;

    /** Most articles that are compared are among the last twenty thousand, of the same outlet or form. */
    private static final long READ_CACHE_BYTES = 16 << 20;

    private static final byte[] FIRST = {};
    private static final byte[] LAST = new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1};

    private final OrderedStore articles;
    private final IndexedArticleCodec codec = new IndexedArticleCodec();
    private final IndexedArticles indexed = new IndexedArticles(new SecureRandom().nextLong());

    /**
     * Opens the store and reads all of its articles once.
     *
     * @param articles articles by number, and the cores of stories whose first copy was revised or removed
     * @throws IllegalStateException if a value has a format of another version
     */
    public StoredSignatures(OrderedStore articles) {
        this.articles = new LruReadCache(articles, READ_CACHE_BYTES);
        IndexedArticles.Loading loading = indexed.new Loading();
        articles.ascend(FIRST, LAST, (key, value) -> {
            if (key.length == ARTICLE_KEY_BYTES) {
                loading.add(codec.decode(value));
            } else {
                indexed.keepCore(ByteBuffer.wrap(key).getLong());
            }
            return true;
        });
        loading.end();
    }

    @Override
    public void put(IndexedArticle article) {
        articles.put(bytes(article.number()), codec.encode(article));
        indexed.add(article);
    }

    @Override
    public Optional<IndexedArticle> remove(String articleId) {
        Optional<IndexedArticle> found = find(articleId);
        found.ifPresent(article -> remove(indexed.place(article.number())));
        return found;
    }

    private void remove(int place) {
        long number = indexed.number(place);
        long story = indexed.story(place);
        boolean opener = indexed.opensStory(place);
        indexed.remove(place);
        boolean empty = indexed.storySize(story) == 0;
        boolean kept = indexed.hasCore(story);
        if (empty && kept) {
            articles.put(coreKey(story), null);
            indexed.forgetCore(story);
        } else if (!empty && !kept && opener) {
            articles.put(coreKey(story), articles.get(bytes(number)));
            indexed.keepCore(story);
        }
        articles.put(bytes(number), null);
    }

    @Override
    public Optional<IndexedArticle> core(String storyId) {
        long story = IndexedArticle.number(storyId);
        return decoded(indexed.hasCore(story) ? articles.get(coreKey(story)) : null)
                .or(() -> find(storyId).filter(article -> article.opensStory(storyId)))
                .or(() -> find(IndexedArticle.openerOf(storyId)))
                .filter(article -> article.opensStory(storyId));
    }

    private Optional<IndexedArticle> decoded(byte @Nullable [] value) {
        return Optional.ofNullable(value).map(codec::decode);
    }

    @Override
    public Optional<IndexedArticle> find(String articleId) {
        return find(IndexedArticle.number(articleId))
                .filter(article -> article.articleId().equals(articleId));
    }

    @Override
    public Optional<IndexedArticle> find(long number) {
        return decoded(indexed.has(number) ? articles.get(bytes(number)) : null);
    }

    @Override
    public void prefetch(long[] keys) {
        indexed.prefetch(keys);
    }

    @Override
    public long[] findByKey(long key, Instant from, Instant to) {
        return indexed.findByKey(key, from, to);
    }

    @Override
    public int storySize(String storyId) {
        return indexed.storySize(IndexedArticle.number(storyId));
    }

    @Override
    public void removeBefore(Instant time) {
        indexed.forEachBefore(time, this::remove);
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] coreKey(long story) {
        return ByteBuffer.allocate(ARTICLE_KEY_BYTES + 1).putLong(story).array();
    }
}
