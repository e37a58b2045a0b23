package org.lodewire.bench.crawl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.crawl.Change;
import org.lodewire.producer.crawl.Crawl;
import org.lodewire.producer.crawl.CrawlSettings;
import org.lodewire.producer.crawl.FeedContent;
import org.lodewire.producer.crawl.FeedDefinitions;
import org.lodewire.producer.crawl.FeedItem;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.crawl.HostPartition;
import org.lodewire.producer.crawl.Start;
import org.lodewire.producer.crawl.Write;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.ResourceType;
import org.lodewire.schemas.time.PublishedTime;

/**
 * What a crawler has written after it has polled each of some feeds once: a crawl polls them on a virtual clock, from hosts that are
 * made up, so that the records are those of the program itself. For one thread.
 */
final class PolledFeeds implements FeedDefinitions {

    /** Before now; polls at the longest interval come hours later, and so none is due soon. */
    private static final long BEGUN_BEFORE = Duration.ofMinutes(50).toMillis();

    private static final String RULES =
            "User-agent: *\nDisallow: /search\nDisallow: /admin/\nDisallow: /*?print=\nAllow: /admin/public\n";

    private final Map<String, FeedSettings> feeds = new LinkedHashMap<>();
    private final int items;
    private final long now;
    private final SplittableRandom random;

    /**
     * Makes feeds.
     *
     * @param first number of the first one
     * @param count how many
     * @param items of each document
     * @param now   in milliseconds since 1970
     */
    PolledFeeds(int first, int count, int items, long now) {
        this.items = items;
        this.now = now;
        random = new SplittableRandom(first);
        for (int i = first; i < first + count; i++) {
            FeedSettings feed = FeedSettings.of(id(i), URI.create(url(i)));
            feeds.put(feed.id(), feed);
        }
    }

    /** The id of a feed. */
    static String id(int number) {
        return "feed-" + number;
    }

    /** The URL of a feed, on a host of its own. */
    static String url(int number) {
        return "https://www.host-number-" + number + ".example/news/rss/feed.xml?section=" + number % 7;
    }

    /** Gives each record of the crawl topic to a receiver, in order. */
    void writeTo(Consumer<Change.Put> records) {
        Crawl crawl = new Crawl(new HostPartition(0, 1), CrawlSettings.DEFAULT, this, this::read, 1);
        long begin = now - BEGUN_BEFORE;
        crawl.start(begin);
        for (long time = begin; time <= now; time = Math.max(time + 1, crawl.wakeAt())) {
            for (Start start : crawl.advance(time)) {
                crawl.finished(start.id(), answer(start.request()), time);
            }
            write(crawl, records);
        }
    }

    private static void write(Crawl crawl, Consumer<Change.Put> records) {
        for (List<Write> writes = crawl.writes(); !writes.isEmpty(); writes = crawl.writes()) {
            for (Write write : writes) {
                crawl.committed(write.id());
                for (Change change : write.changes()) {
                    if (change instanceof Change.Put put) {
                        records.accept(put);
                    }
                }
            }
        }
    }

    private FetchResponse answer(FetchRequest request) {
        String host = request.url().getHost();
        if (request.type() == ResourceType.ROBOTS) {
            boolean ruled = host.hashCode() % 3 != 0;
            return new FetchResponse(ruled ? 200 : 404, FetchHeaders.NONE, RULES.getBytes(StandardCharsets.US_ASCII));
        }
        FetchHeaders headers = new FetchHeaders(
                "text/xml",
                null,
                "\"" + Long.toHexString(random.nextLong()) + "\"",
                "Sun, 01 Mar 2026 12:00:00 GMT",
                null,
                null,
                null,
                null);
        return new FetchResponse(200, headers, request.url().toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Items of the last weeks, two a day, all older than what a first poll publishes. */
    private FeedContent read(FeedSettings feed, FetchResponse response, URI url) {
        List<FeedItem> all = new ArrayList<>();
        Instant newest = Instant.ofEpochMilli(now).minus(Duration.ofDays(2));
        for (int i = 0; i < items; i++) {
            String id = Long.toHexString(random.nextLong());
            PublishedTime time =
                    PublishedTime.of(newest.minus(Duration.ofHours(12L * i)).atOffset(ZoneOffset.UTC));
            String link = url.getScheme() + "://" + url.getHost() + "/news/" + id;
            all.add(new FeedItem(id, link, "Item " + id, null, time, null, null, "", ""));
        }
        return new FeedContent(all, null);
    }

    @Override
    public @Nullable FeedSettings get(String feedId) {
        return feeds.get(feedId);
    }

    @Override
    public Collection<FeedSettings> all() {
        return feeds.values();
    }
}
