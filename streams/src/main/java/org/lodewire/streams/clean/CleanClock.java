package org.lodewire.streams.clean;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.lodewire.analysis.clean.time.TimeLimit;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.streams.flow.ClockMode;
import org.slf4j.LoggerFactory;

/**
 * How far event time got in a task, by what its records say, and what follows from it: what is late, and when an article is
 * forgotten. For one thread.
 */
final class CleanClock {

    private static final long FORGET_INTERVAL_MILLIS = 60_000;
    /** The longest time for which an article counts. */
    private static final Duration LONGEST_COUNTED =
            CountWindow.SEVEN_DAYS.length().plus(CountWindow.SEVEN_DAYS.step());

    private final CleanStage.Settings settings;
    private final ProcessorContext<?, ?> context;
    private final ClockLog log;
    private long clock = Long.MIN_VALUE;
    private long lastForgotten = Long.MIN_VALUE;

    CleanClock(CleanStage.Settings settings, ProcessorContext<?, ?> context) {
        this.settings = settings;
        this.context = context;
        this.log = new ClockLog(LoggerFactory.getLogger(CleanClock.class), settings.grace());
    }

    /** Whether the present record may move the clock to a time; logs that it may not. */
    boolean mayMoveTo(long time) {
        return mayMoveTo(time, Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }

    private boolean mayMoveTo(long time, Instant read) {
        boolean allowed = TimeLimit.at(read).allows(Instant.ofEpochMilli(time));
        if (!allowed) {
            log.refused(Instant.ofEpochMilli(time), read, record());
        }
        return allowed;
    }

    /** The present record with times that it can have. */
    RawArticle bounded(RawArticle raw) {
        ArticleTime given = raw.getTime();
        Instant read = Instant.ofEpochMilli(context.currentSystemTimeMs());
        mayMoveTo(given.getClock().toEpochMilli(), read);
        ArticleTime time = TimeLimit.at(read).bounded(given, Instant.ofEpochMilli(Math.max(0, clock)));
        return time.equals(given)
                ? raw
                : RawArticle.newBuilder(raw).setTime(time).build();
    }

    /** Moves the clock to the time of the present record, unless it is past it. */
    void advance(long time) {
        // On the wall clock, records do not decide what is late.
        if (settings.clock() == ClockMode.EVENT && time > Math.max(0, clock)) {
            logMove(Instant.ofEpochMilli(time));
        }
        clock = Math.max(clock, time);
    }

    private void logMove(Instant to) {
        if (clock > 0) {
            log.moved(Instant.ofEpochMilli(clock), to, record());
        } else {
            log.started(to, record());
        }
    }

    /** Whether articles are to be forgotten now, which is due about once a minute of the clock. */
    boolean isTimeToForget() {
        boolean due = lastForgotten == Long.MIN_VALUE || clock - lastForgotten > FORGET_INTERVAL_MILLIS;
        lastForgotten = due ? clock : lastForgotten;
        return due;
    }

    /** The time that was reached, in milliseconds since the epoch. */
    long reached() {
        return clock;
    }

    /**
     * The time by which an article is late, in milliseconds since the epoch.
     *
     * @param sent the producer's clock when it sent the article
     */
    long now(long sent) {
        return settings.clock() == ClockMode.WALL ? context.currentSystemTimeMs() : sent;
    }

    /** When an article can be forgotten: when no window can contain it and no revision of it can be accepted. */
    long expiry(long event) {
        return Math.max(clock, event) + settings.grace().plus(LONGEST_COUNTED).toMillis();
    }

    private RecordMetadata record() {
        return context.recordMetadata().orElseThrow();
    }
}
