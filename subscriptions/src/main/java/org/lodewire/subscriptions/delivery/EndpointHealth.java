package org.lodewire.subscriptions.delivery;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Subscription;

/** How the endpoint of a subscription has answered lately. Times are in milliseconds since 1970. Not thread-safe. */
final class EndpointHealth {

    /** From this number of failures in a row on, it is the endpoint that fails, and not what is sent. */
    private static final int TROUBLED = 3;

    /** A receiver that is back is found out about within this time, however long a notification waits. */
    private static final long LONGEST_BLOCK = 600_000;

    private static final int SHARE = 4;

    int failures;
    long blockedUntil;
    long goneAt;

    @Nullable
    String goneUrl;

    private boolean hasAccepted;

    /**
     * How many attempts may be open at the same time: all of them only for a receiver that accepted the last one. Those that a
     * receiver leaves without an answer hold their connections for long, and connections are there for all receivers.
     */
    int share(int attempts) {
        return hasAccepted && failures == 0 ? attempts : Math.max(1, attempts / SHARE);
    }

    /** Whether it seems to be down, so that one attempt at a time finds out whether it is back. */
    boolean isDown() {
        return failures >= TROUBLED;
    }

    /** Whether it has said that it is gone, and its address is still the same. */
    boolean isGone(Subscription subscription) {
        return goneAt > 0 && Objects.equals(goneUrl, subscription.getEndpoint().getUrl());
    }

    /** Takes into account that an attempt succeeded. Returns whether that is news. */
    boolean succeeded() {
        boolean news = failures > 0 || blockedUntil > 0 || goneAt > 0;
        hasAccepted = true;
        failures = 0;
        blockedUntil = 0;
        goneAt = 0;
        goneUrl = null;
        return news;
    }

    /**
     * Takes into account that an attempt failed.
     *
     * @param wait  time until the same notification is attempted again, in milliseconds
     * @param asked how long the endpoint asked to be left alone, in milliseconds
     */
    void failed(long wait, long asked, long now) {
        failures++;
        long block = asked > 0 ? wait : failures >= TROUBLED ? Math.min(wait, LONGEST_BLOCK) : 0;
        blockedUntil = Math.max(blockedUntil, now + block);
    }

    void gone(Subscription subscription, long now) {
        failures++;
        goneAt = now;
        goneUrl = subscription.getEndpoint().getUrl();
    }
}
