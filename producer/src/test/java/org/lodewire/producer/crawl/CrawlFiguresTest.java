package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.producer.crawl.SeenItems.Item;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;

/**
 * What many feeds take: heap and time to start again with 100,000 of them, and how many of a million polls are conditional.
 * To be run with {@code -Dcrawl.figures=true}.
 */
@EnabledIfSystemProperty(named = "crawl.figures", matches = "true")
class CrawlFiguresTest {

    private static final int FEEDS = Integer.getInteger("crawl.feeds", 100_000);
    private static final int POLLS = Integer.getInteger("crawl.polls", 1_000_000);
    private static final int SEEN = 40;
    private static final long BEGIN = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

    private final Map<String, FeedSettings> definitions = new LinkedHashMap<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private final int[] versions = new int[FEEDS];
    private final int[] served = new int[FEEDS];
    private long polls;
    private long unchanged;
    private long conditional;

    /** A request that ends at a time. */
    private record Ending(long at, Start start, FetchResult result) implements Comparable<Ending> {

        @Override
        public int compareTo(Ending other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(start.id(), other.start.id());
        }
    }

    @Test
    void feedsFitIntoHeapAndStartAgainSoonAndArePolledConditionally(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("table");
        write(file);
        long before = heap();
        for (int i = 0; i < FEEDS; i++) {
            FeedSettings feed = FeedSettings.of("feed-" + i, url(i));
            definitions.put(feed.id(), feed);
        }
        long began = processorTime();
        Crawl crawl = new Crawl(new HostPartition(0, 1), CrawlSettings.DEFAULT, all(), this::read, 1);
        read(file, crawl);
        crawl.start(BEGIN);
        Duration start = Duration.ofNanos(processorTime() - began);
        long megabytes = heap() - before >> 20;
        System.out.printf(
                "%,d feeds: %d MB of heap, started again in %d ms of processor time%n",
                FEEDS, megabytes, start.toMillis());

        poll(crawl);
        double share = 100.0 * conditional / unchanged;
        System.out.printf(
                "%,d polls, %,d of an unchanged document, of which %.2f %% conditional; %d MB of heap%n",
                polls, unchanged, share, heap() - before >> 20);
        assertThat(megabytes).isLessThan(512);
        assertThat(start).isLessThan(Duration.ofSeconds(30));
        assertThat(share).isGreaterThan(99);
    }

    private static URI url(int number) {
        return URI.create("https://www.host-number-" + number + ".example/news/rss/feed.xml?section=" + number % 7);
    }

    private void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i < FEEDS; i++) {
                FeedSettings feed = FeedSettings.of("feed-" + i, url(i));
                write(out, CrawlKey.feed(feed.host(), feed.id()), state(feed, i).encode());
                RobotsRecord robots = new RobotsRecord(
                        RobotsFile.origin(feed.url()),
                        RobotsRecord.Mode.RULES,
                        BEGIN + random.nextLong(86_400_000),
                        0,
                        0,
                        0,
                        i % 3 == 0
                                ? List.of()
                                : List.of("-/search", "-/admin/", "-/*?print=", "+/admin/public", "-/cgi-bin/"));
                write(out, CrawlKey.host(feed.host()), new HostRecord(0, 0, List.of(robots)).encode());
            }
        }
    }

    private static void write(DataOutputStream out, CrawlKey key, byte[] value) throws IOException {
        out.writeUTF(key.toString());
        out.writeInt(value.length);
        out.write(value);
    }

    private static void read(Path file, Crawl crawl) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                CrawlKey key = CrawlKey.parse(in.readUTF());
                crawl.read(key, in.readNBytes(in.readInt()), BEGIN);
            }
        } catch (EOFException e) {
            // All of it is read.
        }
    }

    private FeedState state(FeedSettings feed, int number) {
        long[] fields = new long[SEEN * 4];
        for (int i = 0; i < SEEN; i++) {
            String id = HexFormat.of().toHexDigits(random.nextLong())
                    + HexFormat.of().toHexDigits(random.nextLong());
            Item.of(random.nextLong(), id, random.nextInt(), random.nextInt()).copyTo(fields, i);
        }
        long polled = BEGIN - random.nextLong(3_600_000);
        return FeedState.fresh(feed, 0)
                .polled(
                        null,
                        Validators.of(feed.url(), headers(number), number + 1),
                        new PollSchedule(
                                polled, BEGIN + random.nextLong(3_600_000), polled, polled, 7_200_000, 0, Health.OK),
                        new SeenItems(fields));
    }

    private FeedDefinitions all() {
        return new FeedDefinitions() {
            @Override
            public @Nullable FeedSettings get(String feedId) {
                return definitions.get(feedId);
            }

            @Override
            public Collection<FeedSettings> all() {
                return definitions.values();
            }
        };
    }

    private void poll(Crawl crawl) {
        PriorityQueue<Ending> endings = new PriorityQueue<>();
        while (polls < POLLS) {
            long next = endings.isEmpty() ? Long.MAX_VALUE : endings.peek().at;
            long now = Math.min(next, crawl.wakeAt());
            if (next == now) {
                Ending ending = endings.remove();
                crawl.finished(ending.start.id(), ending.result, now);
            }
            for (Start start : crawl.advance(now)) {
                endings.add(new Ending(now + random.nextLong(20, 2_000), start, answer(start.request())));
            }
            for (Write write : crawl.writes()) {
                crawl.committed(write.id());
            }
        }
    }

    private FetchResult answer(FetchRequest request) {
        String host = request.url().getHost();
        if (request.url().getPath().equals("/robots.txt")) {
            return new FetchResponse(404, FetchHeaders.NONE, new byte[0]);
        }
        int number = Integer.parseInt(host, "www.host-number-".length(), host.indexOf(".example"), 10);
        polls++;
        if (random.nextInt(200) == 0) {
            return new FetchResponse(503, FetchHeaders.NONE, new byte[0]);
        }
        boolean changed = random.nextInt(4) == 0;
        versions[number] += changed ? 1 : 0;
        boolean same = versions[number] == served[number];
        unchanged += same ? 1 : 0;
        conditional += same && request.isConditional() ? 1 : 0;
        served[number] = versions[number];
        FetchHeaders headers = headers(number);
        boolean matches = headers.etag() == null
                ? headers.lastModified() != null && headers.lastModified().equals(request.lastModified())
                : headers.etag().equals(request.etag());
        return matches
                ? new FetchResponse(304, headers, new byte[0])
                : new FetchResponse(200, headers, (number + ":" + versions[number]).getBytes(StandardCharsets.UTF_8));
    }

    /** Strong validators, weak ones, and times. */
    private FetchHeaders headers(int number) {
        String version = "\"" + versions[number] + '-' + number + "\"";
        String etag = number % 3 == 0 ? version : number % 3 == 1 ? "W/" + version : null;
        String modified = number % 3 == 2 ? "Sun, 01 Mar 2026 00:00:" + versions[number] + " GMT" : null;
        return new FetchHeaders("application/rss+xml", null, etag, modified, "max-age=60", null, null, null);
    }

    private FeedContent read(FeedSettings feed, FetchResponse response, URI url) {
        String[] parts = new String(response.body(), StandardCharsets.UTF_8).split(":");
        int newest = Integer.parseInt(parts[1]);
        List<FeedItem> items = new ArrayList<>();
        for (int i = newest; i > newest - SEEN / 2; i--) {
            items.add(new FeedItem(
                    "guid-" + i,
                    "https://" + url.getHost() + "/" + i,
                    "Title " + i,
                    null,
                    null,
                    null,
                    null,
                    "text",
                    "text"));
        }
        return new FeedContent(items, null);
    }

    /** The time of this thread, which other programs on the machine do not matter for. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
