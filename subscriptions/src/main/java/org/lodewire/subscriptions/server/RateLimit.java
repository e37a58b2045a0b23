package org.lodewire.subscriptions.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests an address may send: a bucket of tokens for each of the {@value #MAX_ADDRESSES} addresses that were seen
 * last. Thread-safe.
 */
final class RateLimit {

    private static final int MAX_ADDRESSES = 10_000;
    private static final int BURST_SECONDS = 10;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_ADDRESSES;
        }
    };

    private record Bucket(double tokens, long at) {}

    /**
     * @param perSecond requests a second for long; at once, ten times as many
     * @param nanos     a monotonic clock
     */
    RateLimit(double perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = Math.max(1, perSecond * BURST_SECONDS);
        this.nanos = nanos;
    }

    /** Takes a request into account if it may be handled. */
    synchronized boolean allows(String address) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.getOrDefault(address, new Bucket(burst, now));
        double tokens = Math.min(burst, bucket.tokens() + (now - bucket.at()) / NANOS * perSecond);
        boolean allowed = tokens >= 1;
        buckets.put(address, new Bucket(allowed ? tokens - 1 : tokens, now));
        return allowed;
    }
}
