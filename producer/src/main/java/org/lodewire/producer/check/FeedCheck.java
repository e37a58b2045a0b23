package org.lodewire.producer.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.check.Fetching.Fetched;
import org.lodewire.producer.feed.FeedDiscovery;
import org.lodewire.producer.feed.FeedDocument;
import org.lodewire.producer.feed.FeedLimits;
import org.lodewire.producer.feed.FeedLink;
import org.lodewire.producer.feed.FeedReader;
import org.lodewire.producer.feed.ListingReader;
import org.lodewire.producer.feed.NotAFeedException;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.WebUrl;

/**
 * Finds the feed at an address, or of the site at an address: the document itself, else the first feed that the page names and
 * that can be read, else the articles that the page lists. Not thread-safe.
 */
public final class FeedCheck {

    /** A page may name many; the first is nearly always the main one. */
    private static final int MAX_TRIED = 3;

    /** Of so many hosts robots.txt is looked at, for the pages of items. */
    private static final int MAX_HOSTS = 5;

    private final FeedReader reader = new FeedReader(FeedLimits.DEFAULT);
    private final Fetching fetching;

    /**
     * @param fetcher makes one request, and waits between requests as long as is polite
     * @param agent   the name that robots.txt files call us by
     */
    public FeedCheck(Function<FetchRequest, FetchResult> fetcher, String agent) {
        fetching = new Fetching(fetcher, agent);
    }

    /**
     * Finds a feed.
     *
     * @param selector CSS selector of the links to articles, if the address is that of a page; null for what is found
     * @throws CheckFailedException if there is none, or it cannot be fetched
     */
    public CheckedFeed find(URI url, @Nullable String selector) throws CheckFailedException {
        Fetched fetched = fetching.fetch(url);
        try {
            return new CheckedFeed(fetched.url(), document(fetched), List.of());
        } catch (NotAFeedException e) {
            if (!e.isPage()) {
                throw failure(fetched.url(), e);
            }
        }
        if (selector == null) {
            Optional<CheckedFeed> named = named(fetched);
            if (named.isPresent()) {
                return named.get();
            }
        }
        return listed(fetched, selector);
    }

    /**
     * Whether robots.txt allows the page of an item to be fetched. The files of a few hosts are requested.
     *
     * @return empty if it is not known: too many hosts, or an address that cannot be fetched at all
     */
    public Optional<Boolean> allows(String page) {
        return WebUrl.parse(page, null).flatMap(url -> fetching.allows(url, fetching.origins() < MAX_HOSTS));
    }

    private FeedDocument document(Fetched fetched) throws NotAFeedException {
        return reader.read(
                fetched.response().body(),
                fetched.response().headers().contentType(),
                fetched.url().toString());
    }

    private Optional<CheckedFeed> named(Fetched page) {
        List<FeedLink> links = FeedDiscovery.find(
                page.response().body(),
                page.response().headers().contentType(),
                page.url().toString());
        for (FeedLink link : links.subList(0, Math.min(MAX_TRIED, links.size()))) {
            List<FeedLink> others = new ArrayList<>(links);
            others.remove(link);
            Optional<CheckedFeed> feed = WebUrl.parse(link.url(), page.url()).flatMap(url -> readable(url, others));
            if (feed.isPresent()) {
                return feed;
            }
        }
        return Optional.empty();
    }

    /** The feed at an address; empty if there is none, since pages name feeds that are gone, and the next one may be there. */
    private Optional<CheckedFeed> readable(URI url, List<FeedLink> others) {
        try {
            Fetched feed = fetching.fetch(url);
            return Optional.of(new CheckedFeed(feed.url(), document(feed), others));
        } catch (CheckFailedException | NotAFeedException e) {
            return Optional.empty();
        }
    }

    private static CheckedFeed listed(Fetched page, @Nullable String selector) throws CheckFailedException {
        ListingReader listing = selector == null
                ? ListingReader.ofArticleLinks(FeedLimits.DEFAULT)
                : ListingReader.of(selector, FeedLimits.DEFAULT);
        try {
            FeedDocument document = listing.read(
                    page.response().body(),
                    page.response().headers().contentType(),
                    page.url().toString());
            return new CheckedFeed(page.url(), document, List.of());
        } catch (NotAFeedException e) {
            throw failure(page.url(), e);
        }
    }

    private static CheckFailedException failure(URI url, NotAFeedException reason) {
        return new CheckFailedException(WebUrl.display(url) + " " + reason.getMessage()
                + ". Give the address of a feed, or of a page that names one.");
    }
}
