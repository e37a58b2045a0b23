package org.lodewire.producer.websub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to a feed at its hub, and how far it got. Immutable.
 *
 * @param hub      the hub, as the feed names it
 * @param topic    the feed, as it names itself
 * @param spread   from 0 to 1, spreads renewals over time
 * @param asked    when the hub was asked last and has not verified since; null if it was not
 * @param attempts how often it was asked since it verified last
 * @param lease    how long the hub delivers; null if it has never verified
 * @param denied   why the hub refuses; null if it does not
 */
public record Subscription(
        URI hub,
        URI topic,
        double spread,
        @Nullable Instant asked,
        int attempts,
        @Nullable Lease lease,
        @Nullable String denied) {

    /** What is asked of hubs. */
    public static final Duration WANTED = Duration.ofDays(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    private static final int MOST_DOUBLINGS = 20;

    /** A subscription that the hub does not know yet. */
    public static Subscription to(URI hub, URI topic, double spread) {
        return new Subscription(hub, topic, spread, null, 0, null, null);
    }

    /**
     * When to ask the hub: at once; before the end of the lease; or, if it was asked and has not verified, after a pause that is
     * longer each time. A hub that refuses is asked again as well, as late as one that does not answer.
     */
    public Instant dueAt() {
        if (asked != null) {
            return asked.plus(pause());
        }
        return lease == null ? Instant.EPOCH : lease.renewAt(spread);
    }

    private Duration pause() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1)));
        return denied != null || pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** The subscription after the hub was asked. */
    public Subscription askedAt(Instant now) {
        return new Subscription(hub, topic, spread, now, attempts + 1, lease, denied);
    }

    /** The subscription after the hub has verified it. */
    public Subscription verifiedAt(Instant now, Duration length) {
        return new Subscription(hub, topic, spread, null, 0, new Lease(now, length), null);
    }

    /** The subscription after the hub has refused or ended it. */
    public Subscription deniedAt(Instant now, String reason) {
        return new Subscription(hub, topic, spread, now, attempts, null, reason);
    }

    /** The subscription after the hub has answered a request with a refusal: what it has granted before goes on until it ends. */
    public Subscription refusedAt(Instant now, String reason) {
        return new Subscription(hub, topic, spread, now, attempts, lease, reason);
    }

    /** Whether the hub delivers now, so that the feed need be polled less often. */
    public boolean isActive(Instant now) {
        return lease != null && now.isBefore(lease.end());
    }

    /** Why the hub refuses; empty if it does not. */
    public Optional<String> refusal() {
        return Optional.ofNullable(denied);
    }

    /** Until when the hub delivers at a time, in milliseconds since 1970; 0 if it does not. */
    public long activeUntil(Instant now) {
        return lease != null && isActive(now) ? lease.end().toEpochMilli() : 0;
    }
}
