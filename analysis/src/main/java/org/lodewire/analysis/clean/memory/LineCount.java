package org.lodewire.analysis.clean.memory;

import java.time.Duration;

/**
 * What is known of a line: how many different articles had it, and when and with which article that was last true. Eight
 * bytes in a store. The count fades by half with every half-life, and with every {@value #ARTICLES} other articles, so that
 * what comes back now and then in the great output of an agency is not taken for boilerplate.
 *
 * @param count   from 0 to less than 256, to a 256th
 * @param minute  minutes since 1970-01-01T00:00:00Z
 * @param article the lowest 16 bits of the article's number
 */
record LineCount(double count, long minute, int article) {

    private static final double ARTICLES = 100;
    private static final double UNIT = 256;
    private static final long MINUTE = 60_000;

    /** The minute of a time in milliseconds. */
    static long minute(long millis) {
        return Math.max(0, millis / MINUTE);
    }

    /** The count as of a minute and an article. The same on every machine, which {@link Math#pow} need not be. */
    double count(long nowMinute, long nowArticle, Duration halfLife) {
        return count == 0 ? 0 : count * StrictMath.pow(0.5, halvings(nowMinute, nowArticle, halfLife));
    }

    private double halvings(long nowMinute, long nowArticle, Duration halfLife) {
        long articles = nowArticle - article & 0xffff;
        return (double) Math.max(0, nowMinute - minute) / halfLife.toMinutes() + articles / ARTICLES;
    }

    /**
     * How much longer a line is worth remembering than one of a single article just now, in halvings; less than 0 if not as
     * long. Two to the power of it is the count, more or less: all lines are weighed for each snapshot, and the true
     * logarithm would cost more than it tells.
     */
    double weight(long nowMinute, long nowArticle, Duration halfLife) {
        double atLeastOne = Math.max(1, count);
        int whole = Math.getExponent(atLeastOne);
        return whole + (atLeastOne / (1 << whole) - 1) - halvings(nowMinute, nowArticle, halfLife);
    }

    static LineCount read(long packed) {
        return new LineCount((packed >>> 48) / UNIT, packed >>> 16 & 0xffff_ffffL, (int) packed & 0xffff);
    }

    /** Never 0. */
    long packed() {
        return Math.round(count * UNIT) << 48 | Math.max(1, minute & 0xffff_ffffL) << 16 | article & 0xffff;
    }
}
