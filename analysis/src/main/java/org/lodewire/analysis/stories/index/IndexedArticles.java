package org.lodewire.analysis.stories.index;

import java.time.Instant;
import java.util.function.IntConsumer;

/**
 * What is in memory of the articles of an index: all that is needed to find the candidates of a text and to remove an article
 * without reading it. It takes about 160 bytes for a report of 450 words. A key of a removed article is found no more, but stays
 * until many have gone, when one pass over memory removes all of them. Not thread-safe.
 */
final class IndexedArticles {

    /** With fewer removed articles, a pass is not worth it. */
    private static final int MIN_REMOVED = 1 << 12;
    /** A pass is made when one of this many articles has gone. */
    private static final int SHARE_REMOVED = 8;

    private static final int UNUSED_BITS = Long.SIZE - PackedIndex.KEY_BITS;

    private final ArticleTable articles = new ArticleTable();
    private final PackedIndex places;
    private final PackedIndex placesByKey;
    private final KeyIndex keys;
    /** Articles of a story, but for one with the id of the story. Most stories have no other. */
    private final StoryCounts others = new StoryCounts();
    /** Stories whose core is kept. */
    private final StoryCounts cores = new StoryCounts();

    private int removed;

    /** @param seed as that of {@link PackedIndex} */
    IndexedArticles(long seed) {
        places = new PackedIndex(seed);
        placesByKey = new PackedIndex(seed);
        keys = new KeyIndex(articles, placesByKey);
    }

    /** Adds an article, whose number none has. */
    void add(IndexedArticle article) {
        int place = addToTable(article);
        places.add(article.number() >>> UNUSED_BITS, place);
        keys.add(article.signature().keys(), place);
    }

    private int addToTable(IndexedArticle article) {
        long number = article.number();
        long story = IndexedArticle.number(article.storyId());
        if (story != number) {
            others.add(story, 1);
        }
        return articles.add(number, article.eventTime().toEpochMilli(), story, article.opensStory(article.storyId()));
    }

    /** Adds many articles, in less time than one by one. Until the end, nothing else may be asked. */
    final class Loading {

        private final PairBatches ofNumbers = new PairBatches(places);
        private final PairBatches ofKeys = new PairBatches(placesByKey);

        /** Adds an article, whose number none has. */
        void add(IndexedArticle article) {
            int place = addToTable(article);
            ofNumbers.add(article.number() >>> UNUSED_BITS, place);
            for (long key : article.signature().keys()) {
                ofKeys.add(key, place);
            }
        }

        void end() {
            ofNumbers.end();
            ofKeys.end();
            keys.makeRoom();
        }
    }

    /** Returns the place of the article with a number; -1 if there is none. */
    int place(long number) {
        for (int place : places.get(number >>> UNUSED_BITS)) {
            if (articles.has(place) && articles.number(place) == number) {
                return place;
            }
        }
        return -1;
    }

    /** Returns whether there is an article with a number. */
    boolean has(long number) {
        return place(number) >= 0;
    }

    long number(int place) {
        return articles.number(place);
    }

    long story(int place) {
        return articles.story(place);
    }

    boolean opensStory(int place) {
        return articles.opensStory(place);
    }

    /** Returns the number of articles of a story. */
    int storySize(long story) {
        int place = place(story);
        return others.get(story) + (place >= 0 && articles.story(place) == story ? 1 : 0);
    }

    /** Removes the article at a place. */
    void remove(int place) {
        if (articles.story(place) != articles.number(place)) {
            others.add(articles.story(place), -1);
        }
        articles.remove(place);
        removed++;
    }

    /** Visits the articles with an event time before the given one. The visitor may remove the article. */
    void forEachBefore(Instant time, IntConsumer visitor) {
        articles.forEachBefore(time.toEpochMilli(), visitor);
        if (removed > Math.max(MIN_REMOVED, articles.held() / SHARE_REMOVED)) {
            places.removeIf(place -> !articles.has(place));
            placesByKey.removeIf(place -> !articles.has(place));
            articles.reuse();
            removed = 0;
        }
    }

    /** As {@link SignatureStore#prefetch}. */
    void prefetch(long[] lookedUp) {
        keys.prefetch(lookedUp);
    }

    /** As {@link SignatureStore#findByKey}. */
    long[] findByKey(long key, Instant from, Instant to) {
        return keys.find(key, from, to);
    }

    boolean hasCore(long story) {
        return cores.get(story) > 0;
    }

    void keepCore(long story) {
        cores.add(story, 1);
    }

    void forgetCore(long story) {
        cores.add(story, -1);
    }
}
