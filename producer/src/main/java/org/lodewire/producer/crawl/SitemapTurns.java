package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.WebUrl;

/**
 * Fetches the sitemaps that an index names, and passes their new items on to the owner of the feed. Without state of its own.
 */
final class SitemapTurns {

    /** Items of one sitemap: as many known items as a feed has fit all of one poll. */
    static final int MOST_ITEMS = SeenItems.MAX_ITEMS / SitemapErrands.MOST_SITEMAPS;

    private static final int MAX_HOPS = 5;
    private static final int ATTEMPTS = 6;
    private static final long FIRST_RETRY = 60_000;
    private static final int GROWTH = 4;

    private final FeedDefinitions definitions;
    private final ResponseReader reader;
    private final long seed;

    SitemapTurns(FeedDefinitions definitions, ResponseReader reader, long seed) {
        this.definitions = definitions;
        this.reader = reader;
        this.seed = seed;
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
        if (errand.depth() < SitemapErrands.DEEPEST) {
            changes.addAll(SitemapErrands.deeper(errand, feed, document, now));
        }
        // Of a sitemap that is read again and fits what is known of a feed, items without dates can be compared as
        // well.
        boolean whole = errand.known() != null && document.items().size() <= MOST_ITEMS;
        List<FeedItem> items = document.items().stream()
                .filter(item -> changed(item) >= errand.after() || whole && changed(item) == 0)
                .sorted(Comparator.comparing(SitemapTurns::changed, Comparator.reverseOrder()))
                .limit(MOST_ITEMS)
                .toList();
        boolean remembered = errand.known() != null;
        if (!items.isEmpty() || remembered) {
            ListedSitemap sitemap = remembered
                    ? new ListedSitemap(
                            errand.url(), Validators.of(errand.url(), response.headers(), Hash.of(response.body())))
                    : null;
            changes.add(new Change.Put(
                    CrawlKey.push(feed.host(), feed.id(), SitemapErrands.message(errand, now)),
                    new PushMessage.Listed(errand.first(), errand.after(), items, sitemap).encode()));
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
