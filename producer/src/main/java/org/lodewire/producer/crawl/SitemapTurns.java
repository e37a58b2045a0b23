package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.ResourceType;
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
     * The sitemaps of an index that are to be fetched: those that were changed since it was read last or, the first time,
     * within the backfill.
     *
     * @param before when the index was read last; 0 for never
     */
    static List<Change> of(FeedSettings feed, FeedContent index, long before, long now) {
        boolean first = before == 0;
        long after = first ? now - feed.backfill().toMillis() : before - OVERLAP;
        return errands(feed.id(), index, first, after, 1, now);
    }

    private static List<Change> errands(
            String feedId, FeedContent index, boolean first, long after, int depth, long now) {
        List<FeedContent.Sitemap> chosen = new ArrayList<>(index.sitemaps().stream()
                .filter(sitemap -> sitemap.modified() != null && sitemap.modified() >= after)
                .sorted(Comparator.comparing(FeedContent.Sitemap::modified, Comparator.reverseOrder()))
                .limit(MOST_SITEMAPS)
                .toList());
        index.sitemaps().stream()
                .filter(sitemap -> sitemap.modified() == null)
                .limit(Math.min(MOST_UNDATED, MOST_SITEMAPS - chosen.size()))
                .forEach(chosen::add);
        return chosen.stream()
                .map(sitemap -> new SitemapErrand(feedId, sitemap.url(), first, after, depth, 0, 0, now))
                .<Change>map(errand -> new Change.Put(errand.key(), errand.encode()))
                .toList();
    }

    Step begin(SitemapErrand errand) {
        return definitions.get(errand.feedId()) == null
                ? drop(errand)
                : new Step.Request(FetchRequest.of(errand.url(), ResourceType.FEED));
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
        if (response.status() != 200) {
            boolean lasting = response.status() < 500 && response.status() != 429 && response.status() != 408;
            return lasting ? drop(errand) : failed(errand, HttpTimes.retryAfter(response.headers(), now), now);
        }
        try {
            return read(errand, feed, reader.read(feed, response, errand.url()), now);
        } catch (UnreadableFeedException e) {
            return drop(errand);
        }
    }

    private static Step read(SitemapErrand errand, FeedSettings feed, FeedContent document, long now) {
        List<Change> changes = new ArrayList<>();
        if (errand.depth() < DEEPEST) {
            changes.addAll(errands(errand.feedId(), document, errand.first(), errand.after(), errand.depth() + 1, now));
        }
        List<FeedItem> items = document.items().stream()
                .filter(item -> changed(item) >= errand.after())
                .sorted(Comparator.comparing(SitemapTurns::changed, Comparator.reverseOrder()))
                .limit(MOST_ITEMS)
                .toList();
        if (!items.isEmpty()) {
            String id = Long.toHexString(Hash.of(errand.url().toString())) + '-' + Long.toHexString(now);
            changes.add(new Change.Put(
                    CrawlKey.push(feed.host(), feed.id(), id), new PushMessage.Listed(errand.first(), items).encode()));
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
