package org.lodewire.producer.crawl;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document that lists articles.
 *
 * @param items      in the document's order
 * @param timeToLive how long the document asks to be left alone, such as {@code ttl} of RSS; null if it does not say
 * @param skipHours  hours of the day in UTC, 0 to 23, at which it does not wish to be polled
 * @param skipDays   days of the week in UTC on which it does not wish to be polled
 * @param hubs       WebSub hubs at which it can be subscribed to
 * @param self       the address under which it can be subscribed to; null if it does not say
 * @param sitemaps   the sitemaps that it names, if it is an index of sitemaps, which has no items
 * @param problem    what of it could not be read and why, in one line; null if nothing was left out
 */
public record FeedContent(
        List<FeedItem> items,
        @Nullable Duration timeToLive,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        List<URI> hubs,
        @Nullable URI self,
        List<Sitemap> sitemaps,
        @Nullable String problem) {

    /**
     * A sitemap that an index names.
     *
     * @param url      where it is
     * @param modified when it was changed, in milliseconds since 1970; null if the index does not say
     */
    public record Sitemap(URI url, @Nullable Long modified) {}

    /** Copies the lists. */
    public FeedContent {
        items = List.copyOf(items);
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
        hubs = List.copyOf(hubs);
        sitemaps = List.copyOf(sitemaps);
    }

    /** A document without hubs and times to skip. */
    public FeedContent(List<FeedItem> items, @Nullable Duration timeToLive) {
        this(items, timeToLive, Set.of(), Set.of(), List.of(), null, List.of(), null);
    }

    /** An index of sitemaps that was read as a whole. */
    public static FeedContent index(List<Sitemap> sitemaps) {
        return index(sitemaps, null);
    }

    /**
     * An index of sitemaps.
     *
     * @param problem what of it could not be read and why; null if nothing was left out
     */
    public static FeedContent index(List<Sitemap> sitemaps, @Nullable String problem) {
        return new FeedContent(List.of(), null, Set.of(), Set.of(), List.of(), null, sitemaps, problem);
    }

    SkippedTimes skips() {
        return SkippedTimes.of(skipHours, skipDays);
    }
}
