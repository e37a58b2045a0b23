package org.lodewire.producer.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a user defines of a feed.
 *
 * @param id          names the feed; of at most 200 characters
 * @param address     where it is: a URL in the form of {@link org.lodewire.producer.fetch.WebUrl}. A text, since a {@link URI} keeps
 *                    its parts too, as strings of their own, and an owner may have a hundred thousand definitions
 * @param source      the source of its articles; null for the name of the article's site
 * @param language    the language of its articles, a BCP 47 tag, if its items do not say; null if not known
 * @param minInterval the shortest time between polls
 * @param maxInterval the longest time between polls while all is well, at most seven days
 * @param content     where the text of articles is
 * @param selector    where a page has its links to articles, as a CSS selector; null if it is no page, or to find out
 * @param filter      which items become articles
 * @param backfill    how old an item of the first poll may be to become an article
 */
public record FeedSettings(
        String id,
        String address,
        @Nullable String source,
        @Nullable String language,
        Duration minInterval,
        Duration maxInterval,
        ContentMode content,
        @Nullable String selector,
        ItemFilter filter,
        Duration backfill) {

    /** The longest interval, also for a feed that fails. */
    public static final Duration WEEK = Duration.ofDays(7);

    /** Where the text of articles is. */
    public enum ContentMode {
        /** In the feed if an item has it in full, else on the article's page. */
        AUTO,
        /** In the feed, however short. */
        FEED,
        /** On the article's page. */
        PAGE
    }

    /** Checks the intervals. */
    public FeedSettings {
        if (minInterval.toMillis() < 1 || minInterval.compareTo(maxInterval) > 0 || maxInterval.compareTo(WEEK) > 0) {
            throw new IllegalArgumentException(
                    "The intervals of feed " + id + " must be over 0, in order, and at most 7d");
        }
        if (backfill.isNegative()) {
            throw new IllegalArgumentException("The backfill of feed " + id + " is negative");
        }
    }

    /** As the other constructor, with a parsed URL. */
    public FeedSettings(
            String id,
            URI url,
            @Nullable String source,
            @Nullable String language,
            Duration minInterval,
            Duration maxInterval,
            ContentMode content,
            @Nullable String selector,
            ItemFilter filter,
            Duration backfill) {
        this(id, url.toString(), source, language, minInterval, maxInterval, content, selector, filter, backfill);
    }

    /** A feed with the defaults: polled every 5 minutes to 6 hours, a backfill of 24 hours, no filter. */
    public static FeedSettings of(String id, URI url) {
        return new FeedSettings(
                id,
                url,
                null,
                null,
                Duration.ofMinutes(5),
                Duration.ofHours(6),
                ContentMode.AUTO,
                null,
                ItemFilter.NONE,
                Duration.ofHours(24));
    }

    /** Where it is, parsed anew with each call. */
    public URI url() {
        return URI.create(address);
    }

    /** The host that the feed is at home at. */
    String host() {
        return HostName.of(address);
    }

    /** Differs between definitions, so that a feed that was stopped is polled again once its definition is changed. */
    int fingerprint() {
        // The hash of an enum differs from run to run.
        return Objects.hash(
                address, source, language, minInterval, maxInterval, content.name(), selector, filter, backfill);
    }
}
