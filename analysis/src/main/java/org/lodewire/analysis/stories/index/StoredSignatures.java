package org.lodewire.analysis.stories.index;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.NamedCounters;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;

/** A signature store over ordered stores. Not thread-safe. */
public final class StoredSignatures implements SignatureStore {

    private static final int TIME_VERSION = 1;
    /** The key of a core has a byte more. */
    private static final int ARTICLE_KEY_BYTES = Long.BYTES;

    private static final byte[] FIRST = {};
    private static final byte[] LAST = new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    /** The name of the change number among the story sizes; the id of a story is never empty. */
    private static final String CHANGE_NUMBER = "";

    private final OrderedStore articles;
    private final IndexedArticleCodec codec = new IndexedArticleCodec();
    private final KeyIndex keys;
    private final TimerQueue times;
    private final MarkerCodec timeCodec = new MarkerCodec(TIME_VERSION);
    private final NamedCounters storySizes;
    private long changeNumber;

    /**
     * Opens the stores. The key index is rebuilt unless it has the change number of the articles: its store has no
     * changelog, so that it is missing on a new machine, and outdated if another machine had the partition in the
     * meantime.
     *
     * @param articles   articles by number, and the cores of stories whose first copy was revised or removed
     * @param keys       posting lists by key; may be older than the articles
     * @param times      article numbers by event time
     * @param storySizes number of articles by story, and the change number
     * @throws IllegalStateException if a value has a format of another version
     */
    public StoredSignatures(OrderedStore articles, OrderedStore keys, OrderedStore times, OrderedStore storySizes) {
        this.articles = articles;
        this.keys = new KeyIndex(keys);
        this.times = new TimerQueue(times);
        this.storySizes = new NamedCounters(storySizes);
        changeNumber = this.storySizes.get(CHANGE_NUMBER);
        if (this.keys.changeNumber() != changeNumber) {
            rebuildKeys();
        }
    }

    private void rebuildKeys() {
        keys.clear();
        articles.ascend(FIRST, LAST, (key, value) -> {
            if (key.length == ARTICLE_KEY_BYTES) {
                addKeys(codec.decode(value));
            }
            return true;
        });
        keys.setChangeNumber(changeNumber);
    }

    @Override
    public void put(IndexedArticle article) {
        articles.put(bytes(article.number()), codec.encode(article));
        addKeys(article);
        times.put(timeKey(article), timeCodec.encode());
        storySizes.add(article.storyId(), 1);
        incrementChangeNumber();
    }

    private void addKeys(IndexedArticle article) {
        keys.add(article.signature().keys(), article.eventTime(), article.number());
    }

    private void incrementChangeNumber() {
        changeNumber++;
        storySizes.set(CHANGE_NUMBER, changeNumber);
        keys.setChangeNumber(changeNumber);
    }

    @Override
    public Optional<IndexedArticle> remove(String articleId) {
        Optional<IndexedArticle> found = find(articleId);
        found.ifPresent(article -> {
            removeExceptTime(article);
            times.put(timeKey(article), null);
        });
        return found;
    }

    private void removeExceptTime(IndexedArticle article) {
        articles.put(bytes(article.number()), null);
        keys.remove(article.signature().keys(), article.number());
        storySizes.add(article.storyId(), -1);
        keepOrForgetCore(article);
        incrementChangeNumber();
    }

    private void keepOrForgetCore(IndexedArticle removed) {
        byte[] key = coreKey(removed.storyId());
        boolean empty = storySize(removed.storyId()) == 0;
        boolean kept = articles.get(key) != null;
        if (empty && kept) {
            articles.put(key, null);
        } else if (!empty && !kept && removed.opensStory(removed.storyId())) {
            articles.put(key, codec.encode(removed));
        }
    }

    @Override
    public Optional<IndexedArticle> core(String storyId) {
        return Optional.ofNullable(articles.get(coreKey(storyId)))
                .map(codec::decode)
                .or(() -> find(storyId).filter(article -> article.opensStory(storyId)))
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
        return Optional.ofNullable(articles.get(bytes(number))).map(codec::decode);
    }

    @Override
    public List<Long> findByKey(long key, Instant from, Instant to) {
        return keys.find(key, from, to);
    }

    @Override
    public int storySize(String storyId) {
        return Math.toIntExact(storySizes.get(storyId));
    }

    @Override
    public void removeBefore(Instant time) {
        List<Long> old = new ArrayList<>();
        times.removeUntil(time.toEpochMilli() - 1, (key, marker) -> old.add(number(key)));
        old.forEach(number -> find(number).ifPresent(this::removeExceptTime));
        keys.trimFilters(time);
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] coreKey(String storyId) {
        return ByteBuffer.allocate(ARTICLE_KEY_BYTES + 1)
                .putLong(IndexedArticle.number(storyId))
                .array();
    }

    private static byte[] timeKey(IndexedArticle article) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .put(StoreKey.ofTime(article.eventTime().toEpochMilli()))
                .putLong(article.number())
                .array();
    }

    private static long number(byte[] timeKey) {
        return ByteBuffer.wrap(timeKey).getLong(Long.BYTES);
    }
}
