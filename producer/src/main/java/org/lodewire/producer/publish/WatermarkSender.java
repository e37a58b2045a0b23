package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;

/**
 * Tells every partition of the raw topic how far event time has got, also those that no article goes to: without watermarks
 * a partition without articles would hold back the clock of all. A watermark is sent behind the articles that it speaks of,
 * by the same producer, and so stands behind them in their partition. For one thread at a time.
 */
final class WatermarkSender {

    /** How long the watermarks may be behind the clock. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** How many articles may be between watermarks. */
    private static final int MOST_ARTICLES = 500;

    private final Delivery delivery;
    private final int partitions;
    private final InstantSource wall;

    private Instant marked;
    private Instant markedAt;
    private int articlesSince;
    private long articles;

    /**
     * @param partitions of the raw topic
     * @param wall       the wall clock
     */
    WatermarkSender(Delivery delivery, int partitions, InstantSource wall) {
        this.delivery = delivery;
        this.partitions = partitions;
        this.wall = wall;
    }

    /** Before the first article: a moment before its event time. */
    void begin(Instant firstEvent) {
        watermark(firstEvent.minusMillis(1), false);
    }

    /** Behind an article. */
    void article(Instant clock) {
        articlesSince++;
        articles++;
        tick(clock);
    }

    /** Writes watermarks if they are due. To be called at least once a second while there may be articles. */
    void tick(Instant clock) {
        if (articlesSince > 0 && (articlesSince >= MOST_ARTICLES || waitedLongEnough())) {
            watermark(clock, false);
        }
    }

    /**
     * Behind the last article.
     *
     * @param closing whether the last step of every window is over, so that the last articles are in final counts
     */
    void end(Instant clock, boolean closing) {
        watermark(clock, closing);
    }

    /** The time of the last watermarks, null if there are none yet. */
    Instant marked() {
        return marked;
    }

    private boolean waitedLongEnough() {
        Duration waited = Duration.between(markedAt, wall.instant());
        // A wall clock that was set back must not silence the watermarks.
        return waited.isNegative() || waited.compareTo(LONGEST_WAIT) >= 0;
    }

    private void watermark(Instant clock, boolean closing) {
        String key = new Watermark(articles, closing).key();
        for (int partition = 0; partition < partitions; partition++) {
            delivery.send(Catalogue.RAW.name(), partition, key, clock, null);
        }
        marked = clock;
        markedAt = wall.instant();
        articlesSince = 0;
    }
}
