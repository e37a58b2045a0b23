package org.lodewire.analysis.sources;

import java.util.OptionalLong;
import org.lodewire.analysis.sources.Gaps.Gap;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * What is known of a source, and when its silence is longer than its rhythm explains. It is judged after two weeks and
 * {@value #GAPS} gaps. Times are in milliseconds since the epoch. Not thread-safe.
 */
final class WatchedSource {

    static final long NEVER = Long.MIN_VALUE;

    /** A source whose silence has not raised an alert for this long is forgotten; one that raised it too, much later. */
    private static final long FORGOTTEN = 90 * Quarter.PER_DAY;

    private static final long SELDOM_FORGOTTEN = 30 * Quarter.PER_DAY;
    private static final int GAPS = 20;
    /** Nights and a weekend must have passed. */
    private static final long YOUNG = 2 * Quarter.PER_WEEK;
    /** Before a week has passed, the own time is not known well. */
    private static final long UNSETTLED = Quarter.PER_WEEK;

    private static final long COOL_DOWN = Quarter.PER_DAY;
    /** False alarms that the distribution of gaps allows for, a source and week. */
    private static final double FALSE_ALARMS = 0.005;

    private static final double LEAST_SURPRISE = 3;

    private final Rhythm rhythm;
    private final Gaps gaps;
    private final long first;
    private long last;
    private long watchedFrom;
    private long learnt;
    private long heard;
    private long raisedAt = NEVER;
    private long lastRaised = NEVER;
    private long timer = NEVER;
    private LastArticle article;

    private WatchedSource(Rhythm rhythm, Gaps gaps, long first, LastArticle article) {
        this.rhythm = rhythm;
        this.gaps = gaps;
        this.first = first;
        this.article = article;
    }

    /** A source that speaks for the first time. */
    static WatchedSource first(long time, LastArticle article) {
        long quarter = Quarter.of(time);
        WatchedSource source = new WatchedSource(new Rhythm(), new Gaps(), quarter, article);
        source.last = quarter;
        source.watchedFrom = quarter;
        source.learnt = quarter;
        source.rhythm.learn(quarter, true);
        return source;
    }

    LastArticle article() {
        return article;
    }

    /** Whether its silence has raised an alert. */
    boolean isRaised() {
        return raisedAt != NEVER;
    }

    long raisedAt() {
        return raisedAt;
    }

    /** The time of its timer. */
    long timer() {
        return timer;
    }

    void setTimer(long time) {
        timer = time;
    }

    /** It speaks. Its alert, if there is one, ends. Returns whether that changes when it is due. */
    boolean speak(long time, LastArticle spoken) {
        article = spoken;
        long quarter = Quarter.of(time);
        if (quarter <= last && quarter <= watchedFrom && !isRaised()) {
            return false;
        }
        if (quarter > last) {
            boolean raised = isRaised();
            learnUntil(raised ? Math.min(Quarter.of(raisedAt), quarter - 1) : quarter - 1);
            if (last == watchedFrom && quarter - first > UNSETTLED) {
                gaps.learn(new Gap(last, quarter, raised), rhythm);
                heard++;
            }
            fadeUntil(quarter);
            rhythm.learn(quarter, true);
            last = quarter;
            watchedFrom = Math.max(watchedFrom, quarter);
            learnt = quarter;
        }
        raisedAt = NEVER;
        return true;
    }

    private void learnUntil(long quarter) {
        for (long each = Math.max(learnt, watchedFrom) + 1; each <= quarter; each++) {
            fadeUntil(each);
            rhythm.learn(each, false);
            learnt = each;
        }
    }

    private void fadeUntil(long quarter) {
        long days = Quarter.day(quarter) - Quarter.day(learnt);
        if (days > 0) {
            rhythm.fade(days);
            gaps.fade(days);
            learnt = quarter;
        }
    }

    /** From now on it is watched again: nobody would have heard it before. */
    void watchFrom(long time) {
        long quarter = Quarter.of(time);
        if (!isRaised() && quarter > watchedFrom) {
            watchedFrom = quarter;
        }
    }

    /** When its silence raises an alert, if it is not interrupted; empty if it does not before the source is forgotten. */
    OptionalLong due() {
        if (isRaised() || heard < GAPS || last - first < YOUNG) {
            return OptionalLong.empty();
        }
        double limit = limit();
        double own = 0;
        for (long quarter = watchedFrom + 1; quarter < last + FORGOTTEN; quarter++) {
            own += rhythm.share(quarter);
            if (own > limit) {
                long due = Quarter.end(quarter);
                return OptionalLong.of(lastRaised == NEVER ? due : Math.max(due, lastRaised + Quarter.end(COOL_DOWN)));
            }
        }
        return OptionalLong.empty();
    }

    private double limit() {
        double surprise = StrictMath.log(Math.max(1, rhythm.perWeek()) / FALSE_ALARMS);
        return gaps.limit(Math.max(LEAST_SURPRISE, surprise), rhythm);
    }

    /** When nothing of it is needed any more, if it stays silent. */
    long forgottenAt() {
        return Quarter.end(last + (heard < GAPS && !isRaised() ? SELDOM_FORGOTTEN : FORGOTTEN));
    }

    /** Its silence raises an alert. */
    void raise(long time) {
        raisedAt = time;
        lastRaised = time;
    }

    /**
     * How long it has been silent at a time.
     *
     * @param observed in milliseconds
     * @param expected in its own time: the quarter-hours in which it would usually have been active
     * @param limit    what the rhythm explains, in its own time
     * @param longest  the longest silence that was usual, in its own time
     * @param mean     usual time between two of its active quarter-hours, in milliseconds
     */
    record Silence(long observed, double expected, double limit, double longest, long mean) {}

    /** Its silence up to a time. */
    Silence silence(long time) {
        return new Silence(
                time - article.clock(),
                rhythm.between(watchedFrom, Quarter.of(time)),
                limit(),
                gaps.longestUsual(rhythm),
                (long) (Quarter.end(Quarter.PER_WEEK) / rhythm.perWeek()));
    }

    void write(ValueWriter writer) {
        writer.putLong(first)
                .putLong(last)
                .putLong(watchedFrom)
                .putLong(learnt)
                .putVarint(heard)
                .putLong(raisedAt)
                .putLong(lastRaised)
                .putLong(timer);
        article.write(writer);
        rhythm.write(writer);
        gaps.write(writer);
    }

    static WatchedSource read(ValueReader reader) {
        long first = reader.getLong();
        long last = reader.getLong();
        long watchedFrom = reader.getLong();
        long learnt = reader.getLong();
        long heard = reader.getVarint();
        long raisedAt = reader.getLong();
        long lastRaised = reader.getLong();
        long timer = reader.getLong();
        LastArticle article = LastArticle.read(reader);
        WatchedSource source = new WatchedSource(Rhythm.read(reader), Gaps.read(reader), first, article);
        source.last = last;
        source.watchedFrom = watchedFrom;
        source.learnt = learnt;
        source.heard = heard;
        source.raisedAt = raisedAt;
        source.lastRaised = lastRaised;
        source.timer = timer;
        return source;
    }
}
