package org.lodewire.producer.crawl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document of a feed brings, polled or pushed.
 *
 * @param seen     the items that are known now
 * @param articles the changes that publish articles, or wait for their pages
 * @param found    how many items were not known before
 * @param fresh    how many of the articles are new
 * @param revised  how many of them were changed
 * @param skipped  how many changed items become no article: older than the backfill, or filtered out
 * @param moved    how many items are known by their text alone
 * @param times    when the items were published, the newest first
 */
record Intake(
        SeenItems seen,
        List<Change> articles,
        int found,
        int fresh,
        int revised,
        int skipped,
        int moved,
        List<Long> times) {

    static final Intake NONE = new Intake(SeenItems.NONE, List.of(), 0, 0, 0, 0, 0, List.of());

    /** For {@code oldest}: items become articles whatever their age. */
    static final long ANY_AGE = Long.MIN_VALUE;

    /**
     * A document that was polled.
     *
     * @param oldest items that were published before, or do not say when, become no articles; or {@link #ANY_AGE}
     */
    static Intake polled(FeedSettings feed, SeenItems known, FeedContent document, long oldest, long now) {
        return of(feed, ItemChanges.of(feed, known, document), document, oldest, now);
    }

    /** A document with a part of the items, such as one that was pushed: all others stay known. */
    static Intake part(FeedSettings feed, SeenItems known, FeedContent document, long oldest, long now) {
        return of(feed, ItemChanges.ofPart(feed, known, document), document, oldest, now);
    }

    private static Intake of(FeedSettings feed, ItemChanges changes, FeedContent document, long oldest, long now) {
        List<Change> articles = new ArrayList<>();
        int revised = 0;
        int found = 0;
        for (ChangedItem changed : changes.changed()) {
            FeedItem item = changed.item();
            found += changed.revised() ? 0 : 1;
            boolean old = oldest != ANY_AGE && ItemTimes.isBefore(item, oldest);
            if (!old && feed.filter().accepts(item)) {
                articles.add(ItemArticles.of(feed, changed, now));
                revised += changed.revised() ? 1 : 0;
            }
        }
        return new Intake(
                changes.seen(),
                List.copyOf(articles),
                found,
                articles.size() - revised,
                revised,
                changes.changed().size() - articles.size(),
                changes.moved(),
                ItemTimes.newestFirst(document, now));
    }

    /** When the newest item was published; null if that is not known. */
    @Nullable
    Long newest() {
        return times.isEmpty() ? null : times.get(0);
    }
}
