package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.WebUrl;

/**
 * Fetches the sitemaps that an index names, and passes their new items on to the owner of the feed. Depth, number and age are
 * bounded: an index may name 50,000 sitemaps of 50,000 pages each. Without state of its own.
 */
final class SitemapTurns {

    /** Sitemaps of one index that are fetched after one poll of it: those that were changed last. */
    static final int MOST_SITEMAPS = 10;

    /** Sitemaps of which the index does not say when they were changed. */
    static final int MOST_UNDATED = 3;

    /** Items of one sitemap: as many known items as a feed has fit all of one poll. */
    static final int MOST_ITEMS = SeenItems.MAX_ITEMS / MOST_SITEMAPS;

    /** Indexes that may lead to a sitemap. */
    private static final int DEEPEST = 2;

    private static final int MAX_HOPS = 5;
    private static final int ATTEMPTS = 6;
    private static final long FIRST_RETRY = 60_000;
    private static final int GROWTH = 4;
    /** A sitemap may name an item some time after the time that it gives for its change. */
    private static final long OVERLAP = 86_400_000;

    private final FeedDefinitions definitions;
    private final ResponseReader reader;
    private final long seed;

    SitemapTurns(FeedDefinitions definitions, ResponseReader reader, long seed) {
        this.definitions = definitions;
        this.reader = reader;
        this.seed = seed;
    }

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
    static List<Change> again(List<ListedSitemap> sitemaps, FeedSettings feed, long before, long now) {
        long after = after(feed, before, now);
        return puts(sitemaps.stream()
                .map(sitemap -> new SitemapErrand(
                        feed.id(), sitemap.url(), !sitemap.isRead(), after, 1, 0, 0, now, sitemap.validators())));
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

    /** The sitemaps of an index in an index. */
    private static List<Change> deeper(SitemapErrand above, FeedContent index, long now) {
        return puts(Stream.concat(dated(index, above.after()), undated(index))
                .limit(MOST_SITEMAPS)
                .map(sitemap -> new SitemapErrand(
                        above.feedId(),
                        sitemap.url(),
                        above.first(),
                        above.after(),
                        above.depth() + 1,
                        0,
                        0,
                        now,
                        null)));
    }

    private static List<Change> puts(Stream<SitemapErrand> errands) {
        return errands.<Change>map(errand -> new Change.Put(errand.key(), errand.encode()))
                .toList();
    }

    Step begin(SitemapErrand errand) {
        Validators known = errand.known() == null ? Validators.NONE : errand.known();
        return definitions.get(errand.feedId()) == null ? drop(errand) : new Step.Request(known.request(errand.url()));
    }

    Step finish(SitemapErrand errand, FetchResult result, long now) {
        FeedSettings feed = definitions.get(errand.feedId());
        if (feed == null) {
            return drop(errand);
        }
        if (!(result instanceof FetchResponse response)) {
            boolean forbidden = ((FetchFailure) result).kind() == FetchFailure.Kind.ROBOTS;
            return forbidden ? drop(errand) : failed(errand, 0, now);
        }
        if (response.isRedirect()) {
            Optional<URI> target = WebUrl.parse(response.headers().location(), errand.url());
            return target.isPresent() && errand.hops() < MAX_HOPS
                    ? redirected(errand, target.get(), now)
                    : drop(errand);
        }
        if (response.status() == 304 || response.status() == 200 && isKnown(errand, response)) {
            return drop(errand);
        }
        if (response.status() != 200) {
            boolean lasting = response.status() < 500 && response.status() != 429 && response.status() != 408;
            return lasting ? drop(errand) : failed(errand, HttpTimes.retryAfter(response.headers(), now), now);
        }
        try {
            return read(errand, feed, response, reader.read(feed, response, errand.url()), now);
        } catch (UnreadableFeedException e) {
            return drop(errand);
        }
    }

    private static boolean isKnown(SitemapErrand errand, FetchResponse response) {
        return errand.known() != null
                && errand.known().body() != 0
                && errand.known().body() == Hash.of(response.body());
    }

    private static Step read(
            SitemapErrand errand, FeedSettings feed, FetchResponse response, FeedContent document, long now) {
        List<Change> changes = new ArrayList<>();
        if (errand.depth() < DEEPEST) {
            changes.addAll(deeper(errand, document, now));
        }
        // Of a sitemap that is read again and fits what is known of a feed, items without dates can be compared as
        // well.
        boolean whole = errand.known() != null && document.items().size() <= MOST_ITEMS;
        List<FeedItem> items = document.items().stream()
                .filter(item -> changed(item) >= errand.after() || whole && changed(item) == 0)
                .sorted(Comparator.comparing(SitemapTurns::changed, Comparator.reverseOrder()))
                .limit(MOST_ITEMS)
                .toList();
        boolean remembered = errand.known() != null && document.sitemaps().isEmpty();
        if (!items.isEmpty() || remembered) {
            ListedSitemap sitemap = remembered
                    ? new ListedSitemap(
                            errand.url(), Validators.of(errand.url(), response.headers(), Hash.of(response.body())))
                    : null;
            String id = Long.toHexString(Hash.of(errand.url().toString())) + '-' + Long.toHexString(now);
            changes.add(new Change.Put(
                    CrawlKey.push(feed.host(), feed.id(), id),
                    new PushMessage.Listed(errand.first(), items, sitemap).encode()));
        }
        changes.add(new Change.Remove(errand.key()));
        return Step.Commit.last(List.copyOf(changes));
    }

    /** When an item was published or changed, whichever is later; 0 if it does not say. */
    private static long changed(FeedItem item) {
        long published = item.published() == null || item.published().time() == null
                ? 0
                : item.published().time().toEpochMilli();
        return Math.max(published, item.changedAt() == null ? 0 : item.changedAt());
    }

    private static Step redirected(SitemapErrand errand, URI target, long now) {
        SitemapErrand next = errand.redirected(target);
        return HostName.of(target).equals(errand.key().host()) && next.key().equals(errand.key())
                ? new Step.Later(next, now)
                : Step.Commit.last(List.of(new Change.Remove(errand.key()), new Change.Put(next.key(), next.encode())));
    }

    /** Tried again some times; after that, a later change of the sitemap brings what was missed. */
    private Step failed(SitemapErrand errand, long retryAfter, long now) {
        if (errand.attempts() + 1 >= ATTEMPTS) {
            return drop(errand);
        }
        double chance = Hash.unit(seed, errand.key().id(), errand.attempts());
        double backOff = FIRST_RETRY * Math.pow(GROWTH, errand.attempts()) * (1 + 0.25 * chance);
        SitemapErrand next = errand.failed(now + Math.max(retryAfter, (long) backOff));
        return new Step.Commit(List.of(new Change.Put(errand.key(), next.encode())), next, next.due());
    }

    private static Step drop(SitemapErrand errand) {
        return Step.Commit.last(List.of(new Change.Remove(errand.key())));
    }
}
