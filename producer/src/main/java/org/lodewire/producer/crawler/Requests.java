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
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.lodewire.producer.crawl.Start;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResult;

/**
 * The requests of all crawls of this instance: so many at a time, the others wait; and the documents that are to be read without
 * one. Results come from other threads; everything
 * else is for one thread.
 */
final class Requests {

    private final Function<FetchRequest, CompletableFuture<FetchResult>> fetch;
    private final BiConsumer<Start, FetchResult> prepare;
    private final Executor readers;
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
     * @param readers where documents are prepared that need no request; those that need one are prepared where they arrive
     * @param most    how many are open at once
     */
    Requests(
            Function<FetchRequest, CompletableFuture<FetchResult>> fetch,
            BiConsumer<Start, FetchResult> prepare,
            Executor readers,
            int most) {
        this.fetch = fetch;
        this.prepare = prepare;
        this.readers = readers;
        this.most = most;
    }

    void add(OwnedPartition owner, List<Start> starts) {
        for (Start start : starts) {
            if (start.isRequest()) {
                waiting.addLast(new Key(owner, start));
            } else {
                waiting.addFirst(new Key(owner, start));
            }
        }
    }

    /** Starts as many as may be open, and all that only have to be read. */
    void start() {
        while (!waiting.isEmpty()
                && (open.size() < most || !waiting.getFirst().start.isRequest())) {
            Key next = waiting.remove();
            FetchResult delivered = next.start.delivered();
            if (delivered == null) {
                CompletableFuture<FetchResult> result = fetch.apply(next.start.request());
                open.put(next, result);
                var unused = result.thenAccept(done -> finish(next, done));
            } else {
                CompletableFuture<FetchResult> result = CompletableFuture.completedFuture(delivered);
                open.put(next, result);
                var unused = result.thenAcceptAsync(done -> finish(next, done), readers);
            }
        }
    }

    private void finish(Key key, FetchResult result) {
        try {
            prepare.accept(key.start, result);
        } finally {
            finished.add(new Finished(key.owner, key.start, result));
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
