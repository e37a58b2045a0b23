package org.lodewire.analysis.stories.index;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.store.LongCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.stories.signature.Shingles;

/**
 * An inverted index: the articles that have a key of a signature. The posting list of a key is one value, which a point
 * query returns. Nearly every key that is looked up is new, which a Bloom filter answers from memory. The posting lists
 * of the last lookups are cached, since an article is added under keys that it was looked up under.
 *
 * <p>The index is derived from the articles and can be rebuilt from them, so that its store needs no changelog. Not
 * thread-safe.
 */
final class KeyIndex {

    private static final int KEY_BYTES = (Shingles.BITS + Byte.SIZE - 1) / Byte.SIZE;
    /** Posting lists are cached for at least one article. */
    private static final int MAX_CACHED = 320;
    /** The key of the change number. It is longer than any key of a signature. */
    private static final byte[] CHANGE_NUMBER = new byte[KEY_BYTES + 1];

    private static final byte[] FIRST = {};
    private static final byte[] LAST = new byte[KEY_BYTES + 2];

    static {
        Arrays.fill(LAST, (byte) 0xff);
    }

    private final OrderedStore store;
    private final PostingsCodec codec = new PostingsCodec();
    private final LongCodec changeCodec = new LongCodec(PostingsCodec.VERSION);
    /** Posting lists of the articles that were looked up last. */
    private final Map<Long, List<Posting>> cache = new HashMap<>();

    private final BloomFilter known = new BloomFilter();
    /** Keys that several articles have or had. */
    private final BloomFilter shared = new BloomFilter();

    /** Opens the index and reads all of its keys once. */
    KeyIndex(OrderedStore store) {
        this.store = store;
        store.ascend(FIRST, LAST, (key, value) -> {
            if (key.length == KEY_BYTES) {
                addToFilters(key(key), codec.newest(value), codec.hasSeveral(value));
            }
            return true;
        });
    }

    /** Adds an article under keys. */
    void add(long[] keys, Instant eventTime, long number) {
        Posting added = new Posting(eventTime.toEpochMilli(), number);
        for (long key : keys) {
            List<Posting> postings = new ArrayList<>(get(key));
            postings.add(added);
            postings.sort(Posting.NEWEST_FIRST);
            write(key, postings.subList(0, Math.min(postings.size(), SignatureStore.MAX_ARTICLES_PER_KEY)));
            addToFilters(key, added.eventTime(), postings.size() > 1);
        }
        cache.clear();
    }

    /** Removes an article from keys. */
    void remove(long[] keys, long number) {
        cache.clear();
        for (long key : keys) {
            List<Posting> postings = shared.mightContain(key) ? new ArrayList<>(read(key)) : new ArrayList<>();
            boolean removed = postings.removeIf(posting -> posting.number() == number);
            if (removed || postings.isEmpty()) {
                write(key, postings);
            }
        }
    }

    /** Trims the filters after all articles with an event time before the given one have been removed. */
    void trimFilters(Instant time) {
        known.removeBefore(time.toEpochMilli());
        shared.removeBefore(time.toEpochMilli());
    }

    /** Returns the articles of a key with an event time in [from, to], newest first. */
    List<Long> find(long key, Instant from, Instant to) {
        long first = from.toEpochMilli();
        long last = to.toEpochMilli();
        return get(key).stream()
                .filter(posting -> posting.eventTime() >= first && posting.eventTime() <= last)
                .map(Posting::number)
                .toList();
    }

    /** Returns the number of the last change; 0 if there was none. */
    long changeNumber() {
        byte[] value = store.get(CHANGE_NUMBER);
        return value == null ? 0 : changeCodec.decode(value);
    }

    /** Sets the number of the last change. */
    void setChangeNumber(long number) {
        store.put(CHANGE_NUMBER, changeCodec.encode(number));
    }

    /** Removes everything. */
    void clear() {
        List<byte[]> keys = new ArrayList<>();
        store.ascend(FIRST, LAST, (key, value) -> keys.add(key));
        keys.forEach(key -> store.put(key, null));
        cache.clear();
        known.clear();
        shared.clear();
    }

    private void addToFilters(long key, long eventTime, boolean severalArticles) {
        known.add(key, eventTime);
        if (severalArticles) {
            shared.add(key, eventTime);
        }
    }

    private List<Posting> get(long key) {
        if (cache.size() > MAX_CACHED) {
            cache.clear();
        }
        return cache.computeIfAbsent(key, this::read);
    }

    private List<Posting> read(long key) {
        byte[] value = known.mightContain(key) ? store.get(bytes(key)) : null;
        return value == null ? List.of() : codec.decode(value);
    }

    private void write(long key, List<Posting> postings) {
        store.put(bytes(key), postings.isEmpty() ? null : codec.encode(postings));
    }

    private static byte[] bytes(long key) {
        return ByteBuffer.allocate(KEY_BYTES)
                .put((byte) (key >>> Integer.SIZE))
                .putInt((int) key)
                .array();
    }

    private static long key(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Byte.toUnsignedLong(buffer.get()) << Integer.SIZE | Integer.toUnsignedLong(buffer.getInt());
    }
}
