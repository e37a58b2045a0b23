package org.lodewire.analysis.stories.index;

import java.time.Instant;
import java.util.Arrays;

/**
 * An inverted index in memory: the articles that have a key of a signature. It takes 6.4 bytes a key. What it has follows from
 * the articles, so that it needs no store. Not thread-safe.
 */
final class KeyIndex {

    private static final long[] NONE = {};

    private final ArticleTable articles;
    private final PackedIndex keys;
    /** The places of a key that is looked up. */
    private final int[] sorted = new int[SignatureStore.MAX_ARTICLES_PER_KEY];

    /**
     * @param articles the articles; one that was removed is found no more
     * @param keys     where to keep the keys
     */
    KeyIndex(ArticleTable articles, PackedIndex keys) {
        this.articles = articles;
        this.keys = keys;
    }

    /** Adds the article at a place under keys. */
    void add(long[] ofArticle, int place) {
        keys.prefetch(ofArticle);
        for (long key : ofArticle) {
            if (makeRoom(key, place)) {
                keys.add(key, place);
            }
        }
    }

    /** Drops the oldest articles of keys that have too many, after articles were added without a look at that. */
    void makeRoom() {
        keys.limit(SignatureStore.MAX_ARTICLES_PER_KEY, this::newest);
    }

    private int[] newest(int[] places) {
        return Arrays.stream(places)
                .boxed()
                .sorted((place, other) -> isNewer(place, other) ? -1 : 1)
                .limit(SignatureStore.MAX_ARTICLES_PER_KEY)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** Drops the oldest article of a key that has too many. Returns false if the one to be added would be the oldest. */
    private boolean makeRoom(long key, int added) {
        int[] places = keys.get(key);
        if (places.length < SignatureStore.MAX_ARTICLES_PER_KEY) {
            return true;
        }
        int present = 0;
        int oldest = added;
        for (int place : places) {
            if (!articles.has(place)) {
                keys.remove(key, place);
            } else {
                present++;
                oldest = isNewer(oldest, place) ? place : oldest;
            }
        }
        if (present < SignatureStore.MAX_ARTICLES_PER_KEY) {
            return true;
        }
        if (oldest != added) {
            keys.remove(key, oldest);
        }
        return oldest != added;
    }

    /** Prepares for keys that are looked up next. */
    void prefetch(long[] lookedUp) {
        keys.prefetch(lookedUp);
    }

    /** Returns the articles of a key with an event time in [from, to], newest first. */
    long[] find(long key, Instant from, Instant to) {
        int[] places = keys.get(key);
        if (places.length == 0) {
            return NONE;
        }
        long first = from.toEpochMilli();
        long last = to.toEpochMilli();
        int found = 0;
        // From the last that came, which is nearly always the newest, so that little is left to sort.
        for (int i = places.length - 1; i >= 0; i--) {
            int place = places[i];
            long time = articles.eventTime(place);
            if (articles.has(place) && time >= first && time <= last) {
                insert(place, sorted, found++);
            }
        }
        return numbers(found);
    }

    private void insert(int place, int[] newestFirst, int size) {
        int at = size;
        while (at > 0 && isNewer(place, newestFirst[at - 1])) {
            newestFirst[at] = newestFirst[at - 1];
            at--;
        }
        newestFirst[at] = place;
    }

    private boolean isNewer(int place, int other) {
        long time = articles.eventTime(place);
        long otherTime = articles.eventTime(other);
        return time > otherTime || time == otherTime && articles.number(place) > articles.number(other);
    }

    private long[] numbers(int found) {
        long[] numbers = new long[found];
        for (int i = 0; i < found; i++) {
            numbers[i] = articles.number(sorted[i]);
        }
        return numbers;
    }
}
