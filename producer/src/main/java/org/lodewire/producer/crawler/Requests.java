package org.lodewire.producer.crawler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.lodewire.producer.crawl.Start;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResult;

/**
 * The requests of all crawls of this instance: so many at a time, the others wait. Results come from other threads; everything
 * else is for one thread.
 */
final class Requests {

    private final Function<FetchRequest, CompletableFuture<FetchResult>> fetch;
    private final BiConsumer<Start, FetchResult> prepare;
    private final int most;
    private final Deque<Key> waiting = new ArrayDeque<>();
    private final Map<Key, CompletableFuture<FetchResult>> open = new HashMap<>();
    private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();

    private record Key(OwnedPartition owner, Start start) {}

    /** A request that has ended. */
    record Finished(OwnedPartition owner, Start start, FetchResult result) {}

    /**
     * @param fetch   starts a request
     * @param prepare called with each result on the thread that has it, before it is taken
     * @param most    how many are open at once
     */
    Requests(
            Function<FetchRequest, CompletableFuture<FetchResult>> fetch,
            BiConsumer<Start, FetchResult> prepare,
            int most) {
        this.fetch = fetch;
        this.prepare = prepare;
        this.most = most;
    }

    void add(OwnedPartition owner, List<Start> starts) {
        starts.forEach(start -> waiting.add(new Key(owner, start)));
    }

    /** Starts as many as may be open. */
    void start() {
        while (open.size() < most && !waiting.isEmpty()) {
            Key next = waiting.remove();
            CompletableFuture<FetchResult> result = fetch.apply(next.start.request());
            open.put(next, result);
            var unused = result.thenAccept(done -> {
                try {
                    prepare.accept(next.start, done);
                } finally {
                    finished.add(new Finished(next.owner, next.start, done));
                }
            });
        }
    }

    /** Takes what has ended of partitions that are still owned. */
    List<Finished> takeFinished() {
        List<Finished> taken = new ArrayList<>();
        for (Finished next = finished.poll(); next != null; next = finished.poll()) {
            if (open.remove(new Key(next.owner, next.start)) != null) {
                taken.add(next);
            }
        }
        return taken;
    }

    /** Ends the requests of a partition that is no longer owned. */
    void drop(OwnedPartition owner) {
        waiting.removeIf(key -> key.owner == owner);
        open.entrySet().removeIf(each -> {
            boolean drops = each.getKey().owner == owner;
            if (drops) {
                each.getValue().cancel(true);
            }
            return drops;
        });
    }

    int open() {
        return open.size();
    }

    int waiting() {
        return waiting.size();
    }
}
