package org.lodewire.producer.crawl;

import java.time.Duration;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResult;

/**
 * Programs that share the partitions of a crawl topic, on a virtual clock. They are killed, they lose their coordinator, and
 * partitions are moved, at any moment: with requests open, with responses that are not written, with transactions that abort
 * or that are committed without their program knowing. A transaction of a program that no longer owns the partition is refused.
 */
final class SimulatedCluster {

    static final int PARTITIONS = 24;
    private static final long SESSION = 45_000;
    private static final long LONGEST_REQUEST = 30_000;
    private static final int REQUESTS_A_FAULT = 200;
    private static final int RECORDS_A_LAG = 100;
    private static final long LONGEST_LAG = 1_800_000;

    final Map<String, Integer> published = new HashMap<>();
    final Map<String, String> articleOf = new HashMap<>();
    final Map<String, FeedReport> reports = new HashMap<>();
    final List<String> errors = new ArrayList<>();
    final Map<String, FeedSettings> definitions = new LinkedHashMap<>();
    long now;
    long takeOvers;
    long refusedWrites;
    long lostResponses;
    long rejected;
    private final SimulatedWeb web;
    private final CrawlSettings settings;
    private final SplittableRandom random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final List<Partition> partitions = new ArrayList<>();
    private final List<Map<CrawlKey, byte[]>> tables = new ArrayList<>();
    private final FeedDefinitions allDefinitions = new FeedDefinitions() {
        @Override
        public @Nullable FeedSettings get(String feedId) {
            return definitions.get(feedId);
        }

        @Override
        public Collection<FeedSettings> all() {
            return definitions.values();
        }
    };
    private long sequence;
    private boolean faults = true;

    /** Something that happens at a time, to a partition as it is owned now. */
    private record Event(long at, long order, Runnable action) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /** One ownership of a partition. */
    private final class Partition {
        final int number;
        final Crawl crawl;
        final Deque<Map.Entry<CrawlKey, byte @Nullable []>> unread = new ArrayDeque<>();
        final Map<Long, FetchRequest> open = new HashMap<>();
        final Map<Long, Write> writing = new LinkedHashMap<>();
        boolean ended;
        long silentSince = Long.MAX_VALUE;
        long readsFrom;
        long wake = Long.MAX_VALUE;

        Partition(int number) {
            this.number = number;
            crawl = new Crawl(
                    new HostPartition(number, PARTITIONS), settings, allDefinitions, web::read, random.nextLong());
        }

        void begin() {
            tables.get(number).forEach((key, value) -> crawl.read(key, value, now));
            crawl.start(now);
            act();
        }

        /** Ends this ownership: connections are closed; what the broker has already may be committed. */
        void end() {
            ended = true;
            open.values().forEach(request -> web.end(request.url(), now));
            lostResponses += open.size() + writing.size();
            for (Write write : writing.values()) {
                if (faults && random.nextBoolean()) {
                    append(write);
                }
            }
            open.clear();
            writing.clear();
        }

        void act() {
            if (ended) {
                return;
            }
            if (now < silentSince + SESSION / 3 || silentSince == Long.MAX_VALUE) {
                for (Start start : crawl.advance(now)) {
                    fetch(start);
                }
            }
            for (Write write : crawl.writes()) {
                writing.put(write.id(), write);
                at(now + random.nextInt(2, 60), () -> commit(write));
            }
            long next = Math.max(now + 1, crawl.wakeAt());
            if (next < wake && next < Long.MAX_VALUE) {
                wake = next;
                at(next, () -> {
                    if (wake == now) {
                        wake = Long.MAX_VALUE;
                    }
                    act();
                });
            }
        }

        private void fetch(Start start) {
            if (start.delivered() != null) {
                crawl.finished(start.id(), start.delivered(), now);
                return;
            }
            web.begin(start.request().url(), now);
            open.put(start.id(), start.request());
            FetchResult result = web.answer(start.request(), now);
            long time = result instanceof FetchFailure ? LONGEST_REQUEST : random.nextInt(20, 3_000);
            if (faults && random.nextInt(REQUESTS_A_FAULT) == 0) {
                // While the request is open, while its response is written, or just after.
                at(now + random.nextLong(time + 100), () -> fault(this));
            }
            at(now + time, () -> {
                if (!ended) {
                    open.remove(start.id());
                    web.end(start.request().url(), now);
                    crawl.finished(start.id(), result, now);
                    act();
                }
            });
        }

        private void commit(Write write) {
            if (ended) {
                refusedWrites++;
                return;
            }
            if (faults && random.nextInt(100) == 0) {
                crawl.aborted(write.id());
            } else {
                writing.remove(write.id());
                append(write);
                crawl.committed(write.id());
            }
            act();
        }

        void deliver() {
            while (!ended && !unread.isEmpty() && now >= readsFrom) {
                Map.Entry<CrawlKey, byte @Nullable []> entry = unread.poll();
                crawl.read(entry.getKey(), entry.getValue(), now);
            }
            act();
        }
    }

    SimulatedCluster(SimulatedWeb web, CrawlSettings settings, SplittableRandom random, long begin) {
        this.web = web;
        this.settings = settings;
        this.random = random;
        now = begin;
        for (int i = 0; i < PARTITIONS; i++) {
            tables.add(new LinkedHashMap<>());
        }
    }

    void define(int number, Duration longest) {
        FeedSettings feed = FeedSettings.of("feed-" + number, SimulatedWeb.defined(number));
        definitions.put(
                feed.id(),
                new FeedSettings(
                        feed.id(),
                        feed.url(),
                        null,
                        null,
                        feed.minInterval(),
                        longest,
                        feed.content(),
                        null,
                        feed.filter(),
                        feed.backfill()));
    }

    void begin() {
        for (int i = 0; i < PARTITIONS; i++) {
            Partition partition = new Partition(i);
            partitions.add(partition);
            partition.begin();
        }
    }

    void run(long until) {
        while (!events.isEmpty() && events.peek().at <= until) {
            Event event = events.poll();
            now = event.at;
            event.action.run();
        }
        now = until;
    }

    /** One of the things that go wrong. */
    private void fault(Partition victim) {
        if (victim.ended || !faults) {
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> kill(victim);
            case 1 -> move(victim);
            default -> isolate(victim);
        }
    }

    /** Its program dies; after the session timeout another one takes it. */
    private void kill(Partition victim) {
        victim.end();
        at(now + SESSION, () -> takeOver(victim));
    }

    /** A rebalance moves it at once to another program. */
    private void move(Partition victim) {
        victim.end();
        takeOver(victim);
    }

    /** Its program loses the coordinator, and goes on until another one takes it. */
    private void isolate(Partition victim) {
        if (victim.silentSince == Long.MAX_VALUE) {
            victim.silentSince = now;
            at(now + SESSION, () -> {
                if (!victim.ended) {
                    move(victim);
                }
            });
        }
    }

    /** Ends all that goes wrong. */
    void calm() {
        faults = false;
    }

    /** How many pages and feeds are on their way. */
    int unsettled() {
        int count = 0;
        for (Map<CrawlKey, byte[]> table : tables) {
            for (Map.Entry<CrawlKey, byte[]> entry : table.entrySet()) {
                boolean away = entry.getKey().kind() == CrawlKey.Kind.FEED
                        && FeedState.decode(entry.getValue()).journey() != null;
                count += away || entry.getKey().kind() == CrawlKey.Kind.PAGE ? 1 : 0;
            }
        }
        return count;
    }

    private void takeOver(Partition before) {
        takeOvers++;
        Partition next = new Partition(before.number);
        partitions.set(before.number, next);
        next.begin();
    }

    private void append(Write write) {
        for (Change change : write.changes()) {
            if (change instanceof Change.Put put) {
                append(put.key(), put.value());
            } else if (change instanceof Change.Remove removed) {
                append(removed.key(), null);
            } else if (change instanceof Change.Publish publish) {
                publish(publish.article().item());
            } else if (change instanceof Change.Report report) {
                reports.put(report.report().feedId(), report.report());
            } else if (change instanceof Change.Reject) {
                rejected++;
            }
        }
    }

    private void append(CrawlKey key, byte @Nullable [] value) {
        int number = HostPartition.of(key.host(), PARTITIONS);
        if (value == null) {
            tables.get(number).remove(key);
        } else {
            tables.get(number).put(key, value);
            if (key.kind() == CrawlKey.Kind.HOST && HostRecord.decode(value).crawlDelay() > 0) {
                web.delayIsKnown(key.host());
            }
        }
        Partition owner = partitions.get(number);
        owner.unread.add(new SimpleEntry<>(key, value));
        if (faults && random.nextInt(RECORDS_A_LAG) == 0) {
            // It reads its own records long after it wrote others.
            owner.readsFrom = now + random.nextLong(LONGEST_LAG);
        }
        at(Math.max(owner.readsFrom, now + random.nextInt(1, 40)), owner::deliver);
    }

    private void publish(ItemMetadata item) {
        String title = String.valueOf(item.title());
        published.merge(title, 1, Integer::sum);
        String article = title.substring(0, title.lastIndexOf('/'));
        String other = articleOf.putIfAbsent(article, item.articleId());
        if (other != null && !other.equals(item.articleId())) {
            errors.add("Item " + article + " became two articles");
        }
    }

    private void at(long time, Runnable action) {
        events.add(new Event(time, sequence++, action));
    }
}
