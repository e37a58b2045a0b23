package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.catalogue.ClockMark;
import org.lodewire.catalogue.CountWindow;

/**
 * Tells every partition of the raw topic how far event time has got, also those that no article goes to: without marks
 * a partition without articles would hold back the clock of all. A mark is sent behind the articles that it speaks of,
 * by the same producer, and so stands behind them in their partition. For one thread at a time.
 */
final class ClockMarks {

    /** How long the marks may be behind the clock. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** How many articles may be between marks. */
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
    ClockMarks(Delivery delivery, int partitions, InstantSource wall) {
        this.delivery = delivery;
        this.partitions = partitions;
        this.wall = wall;
    }

    /** Before the first article: a moment before its event time. */
    void begin(Instant firstEvent) {
        mark(firstEvent.minusMillis(1));
    }

    /** Behind an article. */
    void article(Instant clock) {
        articlesSince++;
        articles++;
        tick(clock);
    }

    /** Writes marks if they are due. To be called at least once a second while there may be articles. */
    void tick(Instant clock) {
        if (clock.isAfter(marked) && (articlesSince >= MOST_ARTICLES || waitedLongEnough())) {
            mark(clock);
        }
    }

    /** Behind the last article. */
    void end(Instant clock) {
        if (clock.isAfter(marked)) {
            mark(clock);
        }
    }

    /** Behind the end: lets event time go on to the next step of every window, so that all counts are final. */
    void finishWindows(Instant clock) {
        // The steps of the shorter windows divide this one.
        // A mark speaks of what lies before it: only one behind the end of a step says that the step is over.
        end(CountWindow.SEVEN_DAYS.firstEnd(clock).plusMillis(1));
    }

    /** The time of the last marks, null if there are none yet. */
    Instant marked() {
        return marked;
    }

    private boolean waitedLongEnough() {
        Duration waited = Duration.between(markedAt, wall.instant());
        // A wall clock that was set back must not silence the marks.
        return waited.isNegative() || waited.compareTo(LONGEST_WAIT) >= 0;
    }

    private void mark(Instant clock) {
        String key = new ClockMark(articles).key();
        for (int partition = 0; partition < partitions; partition++) {
            delivery.send(Catalogue.RAW.name(), partition, key, clock, null);
        }
        marked = clock;
        markedAt = wall.instant();
        articlesSince = 0;
    }
}
