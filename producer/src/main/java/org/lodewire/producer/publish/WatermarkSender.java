package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;

/**
 * Sends watermarks to every partition of the raw topic. Without them a partition that receives no articles would hold
 * back event time in the whole pipeline. The producer that sends the articles also sends the watermarks, so that each
 * watermark is in its partition after the articles before it. For one thread at a time.
 */
final class WatermarkSender {

    /** An article is followed by a watermark within this time. */
    private static final Duration MAX_DELAY = Duration.ofSeconds(1);

    /** An article is followed by a watermark after at most this many articles. */
    private static final int MAX_ARTICLES = 500;

    private final Delivery delivery;
    private final int partitions;
    private final InstantSource wall;

    private @Nullable Instant lastTime;
    private Instant lastSent;
    private int articlesSince;
    private long articles;

    /**
     * Makes a sender.
     *
     * @param partitions how many partitions the raw topic has
     * @param wall       the wall clock
     */
    WatermarkSender(Delivery delivery, int partitions, InstantSource wall) {
        this.delivery = delivery;
        this.partitions = partitions;
        this.wall = wall;
        this.lastSent = wall.instant();
    }

    /** Sends watermarks before the first article that moves the clock, one millisecond before its event time. */
    void begin(Instant firstEvent) {
        send(firstEvent.minusMillis(1), false);
    }

    /** Counts an article that was sent. */
    void article() {
        articlesSince++;
        articles++;
    }

    /** Sends watermarks if they are due. To be called at least once a second while articles may arrive. */
    void tick(Instant clock) {
        if (articlesSince > 0 && (articlesSince >= MAX_ARTICLES || isDelayOver())) {
            send(clock, false);
        }
    }

    /**
     * Sends watermarks after the last article.
     *
     * @param endOfInput whether they are end-of-input watermarks, which end the last step of every window
     */
    void end(Instant clock, boolean endOfInput) {
        send(clock, endOfInput);
    }

    /** The event time of the last watermarks, null before the first. */
    @Nullable
    Instant lastTime() {
        return lastTime;
    }

    private boolean isDelayOver() {
        Duration delay = Duration.between(lastSent, wall.instant());
        // A negative delay means that the wall clock was set back, which must not stop the watermarks.
        return delay.isNegative() || delay.compareTo(MAX_DELAY) >= 0;
    }

    /** After a watermark that the client did not take, the others would only block as long: all of them remain due. */
    private void send(Instant clock, boolean endOfInput) {
        String key = new Watermark(articles, endOfInput).key();
        long before = delivery.refusals();
        for (int partition = 0; partition < partitions && delivery.refusals() == before; partition++) {
            delivery.send(Catalogue.RAW.name(), partition, key, clock, null);
        }
        lastSent = wall.instant();
        if (delivery.refusals() == before) {
            lastTime = clock;
            articlesSince = 0;
        }
    }
}
