package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.schemas.time.PublishedTime;

/**
 * What hosts see of a crawler that does nothing for some minutes, as when its machine is suspended. Many requests are open at a
 * time, each takes a second, and what is written is committed at once. Each poll finds an item whose page is on another host.
 */
class StallTest {

    private static final int FEEDS = 300;
    private static final int PARTITIONS = 4;
    private static final Duration STALL = Duration.ofMinutes(3);
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final long REQUEST_MILLIS = 1_000;
    private static final long BEGIN = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

    private record Open(long end, Crawl crawl, Start start) {}

    private final Map<String, FeedSettings> definitions = new LinkedHashMap<>();
    private final Map<CrawlKey, byte[]> table = new LinkedHashMap<>();
    private final List<Crawl> crawls = new ArrayList<>();
    private final PriorityQueue<Open> open = new PriorityQueue<>((one, other) -> Long.compare(one.end, other.end));
    private final Map<String, Long> ends = new HashMap<>();
    private final Map<Long, Integer> bySecond = new HashMap<>();
    private final Map<String, Long> polled = new HashMap<>();
    private final List<String> early = new ArrayList<>();
    private long now = BEGIN;

    @BeforeEach
    void pollForAnHour() {
        for (int i = 0; i < FEEDS; i++) {
            String id = "f" + i;
            definitions.put(id, feed(id, URI.create("https://h" + i + ".example/feed")));
        }
        takeOver();
        run(Duration.ofHours(1));
    }

    @Test
    void whatAStallHasDelayedIsNotRequestedAllAtOnce() {
        int before = most(BEGIN);
        long end = stall();
        run(STALL.multipliedBy(2));

        assertThat(most(end)).isLessThanOrEqualTo(2 * before);
    }

    @Test
    void whatIsOverdueWhenHostsAreTakenOverIsNotRequestedAllAtOnce() {
        int before = most(BEGIN);
        long end = stall();
        takeOver();
        run(STALL.multipliedBy(2));

        assertThat(most(end)).isLessThanOrEqualTo(2 * before);
    }

    @Test
    void noHostIsRequestedWithinItsDelayAfterAStall() {
        stall();
        run(STALL.multipliedBy(2));

        assertThat(early).isEmpty();
    }

    @Test
    void eachStallDelaysAPollByNoMoreThanItsOwnLength() {
        for (int i = 0; i < 20; i++) {
            stall();
            run(Duration.ofSeconds(10));
        }
        run(LONGEST.plus(STALL));
        long end = now;

        assertThat(polled)
                .hasSize(FEEDS)
                .allSatisfy((id, time) -> assertThat(end - time)
                        .isLessThan(LONGEST.plus(STALL).plusMinutes(1).toMillis()));
    }

    /** Returns when it ends. Responses that came meanwhile are dealt with first. */
    private long stall() {
        now += STALL.toMillis();
        return now;
    }

    /** Another program owns all hosts from now on. */
    private void takeOver() {
        open.clear();
        crawls.clear();
        for (int i = 0; i < PARTITIONS; i++) {
            HostPartition partition = new HostPartition(i, PARTITIONS);
            Crawl crawl = new Crawl(partition, CrawlSettings.DEFAULT, new Definitions(definitions), this::read, i);
            table.forEach((key, value) -> {
                if (partition.contains(key.host())) {
                    crawl.read(key, value, now);
                }
            });
            crawl.start(now);
            crawls.add(crawl);
        }
    }

    private void run(Duration time) {
        long until = now + time.toMillis();
        while (now < until) {
            finish();
            crawls.forEach(this::advance);
            long next = crawls.stream().mapToLong(Crawl::wakeAt).min().orElse(until);
            next = open.isEmpty() ? next : Math.min(next, open.peek().end);
            now = Math.max(now, Math.min(next, until));
        }
    }

    private void advance(Crawl crawl) {
        for (Start start : crawl.advance(now)) {
            String host = HostName.of(start.request().url());
            if (now - ends.getOrDefault(host, 0L)
                    < CrawlSettings.DEFAULT.minDelay().toMillis()) {
                early.add(host);
            }
            bySecond.merge(now / 1_000, 1, Integer::sum);
            open.add(new Open(now + REQUEST_MILLIS, crawl, start));
        }
        commit(crawl);
    }

    private void finish() {
        while (!open.isEmpty() && open.peek().end <= now) {
            Open ended = open.remove();
            URI url = ended.start.request().url();
            ends.put(HostName.of(url), now);
            if (url.getPath().equals("/feed")) {
                polled.put(url.getHost(), now);
            }
            ended.crawl.finished(ended.start.id(), response(url), now);
            commit(ended.crawl);
        }
    }

    private FetchResponse response(URI url) {
        return switch (url.getPath()) {
            case "/robots.txt" -> CrawlDriver.status(404);
            case "/feed" ->
                new FetchResponse(200, FetchHeaders.NONE, Long.toString(now).getBytes(StandardCharsets.US_ASCII));
            default -> CrawlDriver.page("<p>Text</p>");
        };
    }

    /** A feed has one item, which is new. */
    private FeedContent read(FeedSettings feed, FetchResponse response, URI url) {
        String number = new String(response.body(), StandardCharsets.US_ASCII);
        PublishedTime published =
                PublishedTime.of(Instant.ofEpochMilli(Long.parseLong(number)).atOffset(ZoneOffset.UTC));
        String link = "https://p" + feed.id() + ".example/" + number;
        return new FeedContent(
                List.of(new FeedItem(link, link, "Item " + number, null, published, null, null, "", "")), null);
    }

    private void commit(Crawl crawl) {
        for (List<Write> writes = crawl.writes(); !writes.isEmpty(); writes = crawl.writes()) {
            for (Write write : writes) {
                crawl.committed(write.id());
                write.changes().forEach(this::apply);
            }
        }
    }

    private void apply(Change change) {
        if (change instanceof Change.Put put) {
            table.put(put.key(), put.value());
            owner(put.key()).read(put.key(), put.value(), now);
        } else if (change instanceof Change.Remove removed) {
            table.remove(removed.key());
            owner(removed.key()).read(removed.key(), null, now);
        }
    }

    private Crawl owner(CrawlKey key) {
        return crawls.get(HostPartition.of(key.host(), PARTITIONS));
    }

    /** The most requests that were started within a second since a time. */
    private int most(long since) {
        return bySecond.entrySet().stream()
                .filter(each -> each.getKey() >= since / 1_000)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElseThrow();
    }

    private static FeedSettings feed(String id, URI url) {
        return new FeedSettings(
                id,
                url,
                null,
                null,
                LONGEST.dividedBy(2),
                LONGEST,
                FeedSettings.ContentMode.AUTO,
                null,
                ItemFilter.NONE,
                Duration.ofDays(1));
    }

    private record Definitions(Map<String, FeedSettings> byId) implements FeedDefinitions {

        @Override
        public @Nullable FeedSettings get(String feedId) {
            return byId.get(feedId);
        }

        @Override
        public Collection<FeedSettings> all() {
            return byId.values();
        }
    }
}
