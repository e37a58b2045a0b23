package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of the sitemaps that an index names are to be fetched. Depth, number and age are bounded: an index may name 50,000 sitemaps
 * of 50,000 pages each. Stateless.
 */
final class SitemapErrands {

    /** Sitemaps of one index that are fetched after one poll of it: those that were changed last. */
    static final int MOST_SITEMAPS = 10;

    /** Sitemaps of which the index does not say when they were changed. */
    static final int MOST_UNDATED = 3;

    /** Indexes that may lead to a sitemap. */
    static final int DEEPEST = 2;

    /** A sitemap may name an item some time after the time that it gives for its change. */
    private static final long OVERLAP = 86_400_000;

    private SitemapErrands() {}

    /**
     * The sitemaps of an index that are to be fetched because of the time that it gives for their change: since the index was read
     * last or, the first time, within the backfill.
     *
     * @param before when the index was read last; 0 for never
     */
    static List<Change> of(FeedSettings feed, FeedContent index, long before, long now) {
        long after = after(feed, before, now);
        return puts(dated(index, after)
                .map(sitemap -> new SitemapErrand(feed.id(), sitemap.url(), before == 0, after, 1, 0, 0, now, null)));
    }

    /**
     * The sitemaps of which an index does not say when they were changed: the first ones.
     *
     * @param before those of the index as it was read before, with what is known of them
     */
    static List<ListedSitemap> undated(FeedContent index, List<ListedSitemap> before) {
        return undated(index)
                .map(sitemap -> before.stream()
                        .filter(known -> known.url().equals(sitemap.url()))
                        .findFirst()
                        .orElse(new ListedSitemap(sitemap.url(), Validators.NONE)))
                .toList();
    }

    /**
     * These sitemaps are looked at with each poll of their index, whether it has changed or not, since nothing else shows that
     * they have.
     *
     * @param before when the index was read last; 0 for never
     */
    static List<Change> again(FeedNotes notes, FeedSettings feed, long before, long now) {
        return puts(Stream.concat(
                notes.sitemaps().stream().map(sitemap -> again(sitemap, feed, before, 1, now)),
                notes.nested().stream().map(nested -> again(nested.sitemap(), feed, before, DEEPEST, now))));
    }

    private static SitemapErrand again(ListedSitemap sitemap, FeedSettings feed, long before, int depth, long now) {
        // Of one that was never read the backfill counts, as of a feed, and not how far times of change may be off.
        long after = sitemap.isRead()
                ? after(feed, before, now)
                : (before == 0 ? now : before) - feed.backfill().toMillis();
        return new SitemapErrand(
                feed.id(), sitemap.url(), !sitemap.isRead(), after, depth, 0, 0, now, sitemap.validators());
    }

    /** Of the sitemaps of inner indexes, those whose index the outer one still names. */
    static List<NestedSitemap> stillNamed(FeedContent index, List<NestedSitemap> before) {
        Set<Long> named =
                index.sitemaps().stream().map(sitemap -> hash(sitemap.url())).collect(Collectors.toSet());
        return before.stream().filter(each -> named.contains(each.index())).toList();
    }

    /** What is known of the sitemaps of inner indexes once one of those was read: at most {@value #MOST_UNDATED} in all. */
    static List<NestedSitemap> named(PushMessage.Named message, List<NestedSitemap> before) {
        Map<URI, NestedSitemap> known = before.stream()
                .collect(Collectors.toMap(each -> each.sitemap().url(), each -> each, (one, other) -> one));
        Stream<NestedSitemap> others = before.stream().filter(each -> each.index() != message.index());
        Stream<NestedSitemap> own = message.sitemaps().stream()
                .map(url -> known.getOrDefault(
                        url, new NestedSitemap(message.index(), new ListedSitemap(url, Validators.NONE))));
        return Stream.concat(others, own).distinct().limit(MOST_UNDATED).toList();
    }

    /** What is written once new sitemaps of inner indexes are known: the state, and errands for the new ones. */
    static List<Change> begun(FeedSettings feed, FeedState state, FeedNotes next, boolean first, long now) {
        long before = first ? 0 : state.schedule().succeededAt();
        List<Change> changes = new ArrayList<>(puts(next.nested().stream()
                .filter(each -> !state.notes().nested().contains(each))
                .map(each -> again(each.sitemap(), feed, before, DEEPEST, now))));
        changes.add(new Change.Put(
                CrawlKey.feed(feed.host(), feed.id()), state.versionWith(next).encode()));
        return changes;
    }

    private static long hash(URI url) {
        return Hash.of(url.toString());
    }

    private static long after(FeedSettings feed, long before, long now) {
        return before == 0 ? now - feed.backfill().toMillis() : before - OVERLAP;
    }

    private static Stream<FeedContent.Sitemap> dated(FeedContent index, long after) {
        return index.sitemaps().stream()
                .filter(sitemap -> sitemap.modified() != null && sitemap.modified() >= after)
                .sorted(Comparator.comparing(FeedContent.Sitemap::modified, Comparator.reverseOrder()))
                .limit(MOST_SITEMAPS);
    }

    private static Stream<FeedContent.Sitemap> undated(FeedContent index) {
        return index.sitemaps().stream()
                .filter(sitemap -> sitemap.modified() == null)
                .limit(MOST_UNDATED);
    }

    /** The sitemaps of an index in an index. Of those without times, the owner of the feed keeps what is known. */
    static List<Change> deeper(SitemapErrand above, FeedSettings feed, FeedContent index, long now) {
        List<Change> changes = new ArrayList<>(puts(dated(index, above.after())
                .map(sitemap -> new SitemapErrand(
                        above.feedId(),
                        sitemap.url(),
                        above.first(),
                        above.after(),
                        above.depth() + 1,
                        0,
                        0,
                        now,
                        null))));
        if (!index.sitemaps().isEmpty()) {
            List<URI> urls = undated(index).map(FeedContent.Sitemap::url).toList();
            changes.add(new Change.Put(
                    CrawlKey.push(feed.host(), feed.id(), "index-" + message(above, now)),
                    new PushMessage.Named(hash(above.url()), above.first(), urls).encode()));
        }
        return changes;
    }

    /**
     * How old items may be. A sitemap may be read days after the index that named it, while its host cannot be requested; its items
     * are as old as they were then.
     */
    static long oldest(FeedSettings feed, PushMessage message, long now) {
        if (!(message instanceof PushMessage.Listed listed) || !listed.first()) {
            return Intake.ANY_AGE;
        }
        return listed.oldest() > 0 ? listed.oldest() : now - feed.backfill().toMillis();
    }

    /** Distinguishes what is said of a sitemap from what was said before. */
    static String message(SitemapErrand errand, long now) {
        return Long.toHexString(hash(errand.url())) + '-' + Long.toHexString(now);
    }

    private static List<Change> puts(Stream<SitemapErrand> errands) {
        return errands.<Change>map(errand -> new Change.Put(errand.key(), errand.encode()))
                .toList();
    }
}
