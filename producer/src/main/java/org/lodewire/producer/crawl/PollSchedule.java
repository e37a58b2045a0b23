package org.lodewire.producer.crawl;

import java.util.List;

/**
 * When a feed was and will be polled, in milliseconds since 1970. Immutable.
 *
 * <p>The interval follows the feed's own rhythm: a feed is polled twice in the time in which one item is expected. That time
 * is a moving average of the time between items, or the time since the last new one if that is longer.
 *
 * @param polledAt    0 for never
 * @param nextPoll    {@link #NEVER} for never
 * @param succeededAt when the last poll succeeded; 0 for never
 * @param newestAt    when a new item was last found
 * @param gap         the usual time between items
 * @param failures    how many polls failed since one succeeded
 * @param health      how the feed does
 * @param skips       when the feed does not wish to be polled
 * @param silence     whether it is silent for longer than its rhythm explains
 */
record PollSchedule(
        long polledAt,
        long nextPoll,
        long succeededAt,
        long newestAt,
        long gap,
        int failures,
        Health health,
        SkippedTimes skips,
        Silence silence) {

    static final long NEVER = Long.MAX_VALUE;

    /** A first poll fails if the feed, or its robots.txt, has taken too long so many times: before, this program may have been too slow. */
    static final int TRIED = 3;

    private static final long SOON = 60_000;

    /** A schedule without times to skip. */
    PollSchedule(long polledAt, long nextPoll, long succeededAt, long newestAt, long gap, int failures, Health health) {
        this(polledAt, nextPoll, succeededAt, newestAt, gap, failures, health, SkippedTimes.NONE, Silence.NONE);
    }

    /** How much of the time between items is what was found last. */
    private static final double WEIGHT = 0.3;

    /** One pause, such as a night, makes the usual time between items at most this many times longer. */
    private static final int MAX_GROWTH = 4;

    /** How much of an interval is left to chance, so that polls do not come in step. */
    private static final double JITTER = 0.1;

    private static final int DATED_ITEMS = 20;
    private static final Health[] HEALTHS = Health.values();

    static PollSchedule first(long at) {
        return new PollSchedule(0, at, 0, 0, 0, 0, Health.NEW);
    }

    /** After a poll that succeeded and found so many new items, fresh for some time, with a number from 0 to 1 as chance. */
    PollSchedule succeeded(FeedSettings feed, int found, long fresh, double chance, long now) {
        PollSchedule next = found == 0 ? quiet(now) : withFound(found, now);
        long spread = spread(feed, next.interval(feed, now), chance);
        long wait = Math.min(feed.maxInterval().toMillis(), Math.max(fresh, spread));
        Silence heard = next.silence.read(now);
        Health well = heard.isRaised() ? Health.SILENT : Health.OK;
        return new PollSchedule(now, skips.next(now + wait), now, next.newestAt, next.gap, 0, well, skips, heard);
    }

    /**
     * After a poll that failed: twice as late each time, at most a week, and not before the server wants it. A feed that has never
     * been read fails at once, since its address is likely to be wrong.
     */
    PollSchedule failed(FeedSettings feed, long retryAfter, double chance, long now) {
        long interval = interval(feed, succeededAt == 0 ? now : succeededAt);
        int before = health == Health.NEW ? 0 : failures;
        long backOff = (long) (interval * Math.pow(2, Math.min(before, 20)) * (1 + 0.25 * chance));
        long wait = Math.min(FeedSettings.WEEK.toMillis(), Math.max(retryAfter, backOff));
        boolean failing = failures > 0 || succeededAt == 0 || wait > 2 * interval;
        Health next = failing ? Health.FAILING : health;
        return new PollSchedule(
                now, skips.next(now + wait), succeededAt, newestAt, gap, failures + 1, next, skips, silence);
    }

    /** Whether a poll that took too long is made again soon: the first one, unless that was so often enough. */
    boolean mayBeLate() {
        return health == Health.NEW && failures + 1 < TRIED;
    }

    /** After such a poll: again after one minute, and then after two. */
    PollSchedule late(long now) {
        return new PollSchedule(
                now, skips.next(now + (SOON << failures)), 0, newestAt, gap, failures + 1, health, skips, silence);
    }

    /** After a poll for which nothing was requested, through no fault of the feed: no later than usual. */
    PollSchedule notTried(FeedSettings feed, double chance, long now) {
        long interval = interval(feed, succeededAt == 0 ? now : succeededAt);
        return at(now + spread(feed, interval, chance));
    }

    /**
     * The interval with up to a tenth more. Where the longest interval leaves no room for it, it is taken off that one instead:
     * cut off, it would poll all feeds that are at their bound at the same moment.
     */
    private static long spread(FeedSettings feed, long interval, double chance) {
        long max = feed.maxInterval().toMillis();
        double part = JITTER * chance;
        return interval * (1 + JITTER) <= max
                ? (long) (interval * (1 + part))
                : Math.max(feed.minInterval().toMillis(), (long) (max * (1 - part)));
    }

    /** While nothing of the host is requested until a time: no poll, so that nothing has failed. */
    PollSchedule waiting(long until) {
        Health next = succeededAt == 0 ? Health.FAILING : health;
        return new PollSchedule(
                polledAt, skips.next(until), succeededAt, newestAt, gap, failures, next, skips, silence);
    }

    /**
     * While a hub pushes, polls only make sure that nothing is missing: as seldom as the feed's bounds allow. With a number from 0 to
     * 1 as chance, since feeds that a hub pushes at the same moment would be polled in step.
     */
    PollSchedule whilePushed(FeedSettings feed, long until, double chance, long now) {
        long seldom = Math.min(now + spread(feed, feed.maxInterval().toMillis(), chance), until);
        return seldom <= nextPoll ? this : at(skips.next(seldom));
    }

    /** The same with other times at which the feed does not wish to be polled. */
    PollSchedule skipping(SkippedTimes times) {
        return new PollSchedule(polledAt, nextPoll, succeededAt, newestAt, gap, failures, health, times, silence);
    }

    /** After a hub brought so many new items. */
    PollSchedule pushed(int found, long now) {
        return found == 0 ? this : withFound(found, now);
    }

    PollSchedule stopped(long now) {
        return new PollSchedule(now, NEVER, succeededAt, newestAt, gap, failures + 1, Health.STOPPED, skips, silence);
    }

    /** The same with another next poll. */
    PollSchedule at(long next) {
        return new PollSchedule(polledAt, next, succeededAt, newestAt, gap, failures, health, skips, silence);
    }

    /** The rhythm that the dates of a first document show. */
    PollSchedule withDates(List<Long> newestFirst, long now) {
        int count = Math.min(DATED_ITEMS, newestFirst.size());
        if (count < 2) {
            return this;
        }
        long between = (newestFirst.get(0) - newestFirst.get(count - 1)) / (count - 1);
        long newest = Math.min(now, newestFirst.get(0));
        return new PollSchedule(
                polledAt, nextPoll, succeededAt, newest, Math.max(1, between), failures, health, skips, silence);
    }

    private PollSchedule quiet(long now) {
        Silence next = newestAt == 0 ? silence : silence.quiet(newestAt, gap, now);
        return new PollSchedule(polledAt, nextPoll, succeededAt, newestAt, gap, failures, health, skips, next);
    }

    private PollSchedule withFound(int found, long now) {
        long between = Math.max(1, (now - newestAt) / found);
        long mixed = gap == 0 || newestAt == 0
                ? gap
                : (long) ((1 - WEIGHT) * gap + WEIGHT * Math.min(between, MAX_GROWTH * gap));
        Health next = health == Health.SILENT ? Health.OK : health;
        Silence spoken = newestAt == 0 ? silence : silence.spoke(now - newestAt);
        return new PollSchedule(polledAt, nextPoll, succeededAt, now, mixed, failures, next, skips, spoken);
    }

    /** Half of the time in which one item is expected, within the feed's bounds; an hour if nothing is known. */
    long interval(FeedSettings feed, long now) {
        long expected = gap == 0 ? 2 * 3_600_000L : Math.max(gap, newestAt == 0 ? 0 : now - newestAt);
        return Math.max(
                feed.minInterval().toMillis(), Math.min(feed.maxInterval().toMillis(), expected / 2));
    }

    void write(StateWriter out) {
        out.putNumber(polledAt)
                .putNumber(nextPoll)
                .putNumber(succeededAt)
                .putNumber(newestAt)
                .putNumber(gap)
                .putNumber(failures)
                .putByte(health.ordinal());
        skips.write(out);
        silence.write(out);
    }

    /**
     * @param skips   whether there are times to skip; there are none in a state of version 1
     * @param silence whether there is anything about silences; there is nothing in a state of version 2
     */
    static PollSchedule read(StateReader in, boolean skips, boolean silence) {
        return new PollSchedule(
                in.getNumber(),
                in.getNumber(),
                in.getNumber(),
                in.getNumber(),
                in.getNumber(),
                (int) in.getNumber(),
                HEALTHS[in.getByte()],
                skips ? SkippedTimes.read(in) : SkippedTimes.NONE,
                silence ? Silence.read(in) : Silence.NONE);
    }
}
