package org.lodewire.producer.crawl;

/**
 * Whether a feed has been silent for longer than its own rhythm explains. A source that speaks elsewhere may have a feed that
 * does not, which its articles do not show. Times are in milliseconds since 1970. Immutable.
 *
 * <p>A feed is judged after two weeks and {@value #ENOUGH} times at which it had something new, so that nights and weekends are
 * among what is usual for it.
 *
 * @param since    when the feed was first read; 0 for never
 * @param spoken   how often something new was found since, at most {@value #ENOUGH}
 * @param longest  the longest time without anything new of the last months
 * @param raisedAt when it was found to be silent; 0 if it is not
 */
record Silence(long since, int spoken, long longest, long raisedAt) {

    static final Silence NONE = new Silence(0, 0, 0, 0);

    static final int ENOUGH = 20;
    private static final long DAY = 86_400_000;
    private static final long WATCHED = 14 * DAY;
    private static final double HALF_LIFE = 56.0 * DAY;

    /** A silence is unusual that is so many times as long as the longest, */
    private static final int TIMES_LONGEST = 2;

    /** and as the usual time between items. */
    private static final int TIMES_USUAL = 12;

    /** A feed was read. */
    Silence read(long now) {
        return since == 0 ? new Silence(now, spoken, longest, raisedAt) : this;
    }

    /** Something new was found, so long after the last time. */
    Silence spoke(long between) {
        // What was unusual does not become usual at once, lest one failure of months hides the next.
        boolean learnt = spoken >= ENOUGH && longest > 0;
        long counted = learnt ? Math.min(between, TIMES_LONGEST * longest) : between;
        double faded = longest * Math.pow(0.5, between / HALF_LIFE);
        return new Silence(since, Math.min(ENOUGH, spoken + 1), Math.max(counted, (long) faded), 0);
    }

    /**
     * Nothing new was found.
     *
     * @param last when something was, last
     * @param gap  the usual time between items
     */
    Silence quiet(long last, long gap, long now) {
        boolean judged = raisedAt == 0 && spoken >= ENOUGH && now - since >= WATCHED;
        return judged && now - last > limit(gap) ? new Silence(since, spoken, longest, now) : this;
    }

    /** The longest silence that its rhythm explains. */
    long limit(long gap) {
        return Math.max(DAY, Math.max(TIMES_LONGEST * longest, TIMES_USUAL * gap));
    }

    boolean isRaised() {
        return raisedAt != 0;
    }

    void write(StateWriter out) {
        out.putNumber(since).putNumber(spoken).putNumber(longest).putNumber(raisedAt);
    }

    static Silence read(StateReader in) {
        return new Silence(in.getNumber(), (int) in.getNumber(), in.getNumber(), in.getNumber());
    }
}
