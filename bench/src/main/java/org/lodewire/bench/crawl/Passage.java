package org.lodewire.bench.crawl;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** When each item was served for the first time, and when its article was on the raw topic. Thread-safe. */
final class Passage {

    private final Map<String, Long> served = new ConcurrentHashMap<>();
    private final Map<String, Long> published = new ConcurrentHashMap<>();

    /** @param nanos when the last byte of the response was sent */
    void served(String item, long nanos) {
        served.putIfAbsent(item, nanos);
    }

    /** @param nanos when a consumer of committed records had the article */
    void published(String item, long nanos) {
        published.putIfAbsent(item, nanos);
    }

    /** How long the items took that were served in a span of time. */
    Latencies between(long fromNanos, long toNanos) {
        long[] taken = served.entrySet().stream()
                .filter(item -> item.getValue() >= fromNanos && item.getValue() < toNanos)
                .mapToLong(item -> taken(item.getValue(), published.get(item.getKey())))
                .sorted()
                .toArray();
        int missing = 0;
        while (missing < taken.length && taken[taken.length - 1 - missing] == Latencies.MISSING) {
            missing++;
        }
        return new Latencies(taken, missing);
    }

    private static long taken(long served, @Nullable Long published) {
        return published == null ? Latencies.MISSING : Math.max(0, published - served);
    }
}
