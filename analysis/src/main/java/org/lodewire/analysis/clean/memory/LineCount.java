package org.lodewire.analysis.clean.memory;

import java.time.Duration;

/**
 * How many different articles of a source had a line, as of the last of them. Eight bytes in a store. The count fades by
 * half with every half-life, and with every {@value #ARTICLES} other articles, so that a line that recurs occasionally in
 * the large output of an agency does not count as boilerplate.
 *
 * @param count   from 0 to less than 256, with a precision of 1/256
 * @param minute  when the last article had it, in minutes since the epoch
 * @param article lowest 16 bits of the number of that article
 */
record LineCount(double count, long minute, int article) {

    private static final double ARTICLES = 100;
    private static final double UNIT = 256;
    private static final long MINUTE = 60_000;

    /** Returns the minute of a time in milliseconds since the epoch. */
    static long minute(long millis) {
        return Math.max(0, millis / MINUTE);
    }

    /**
     * Returns the count as of a minute and an article. {@link StrictMath} gives the same result on every machine, which
     * {@link Math#pow} need not.
     */
    double count(long nowMinute, long nowArticle, Duration halfLife) {
        return count == 0 ? 0 : count * StrictMath.pow(0.5, halvings(nowMinute, nowArticle, halfLife));
    }

    private double halvings(long nowMinute, long nowArticle, Duration halfLife) {
        long articles = nowArticle - article & 0xffff;
        return (double) Math.max(0, nowMinute - minute) / halfLife.toMinutes() + articles / ARTICLES;
    }

    /**
     * Returns approximately the binary logarithm of the count: how many more halvings a line should be remembered than one
     * that a single article has just had. Every snapshot weighs all lines, for which the exact logarithm would be too slow.
     */
    double weight(long nowMinute, long nowArticle, Duration halfLife) {
        double atLeastOne = Math.max(1, count);
        int whole = Math.getExponent(atLeastOne);
        return whole + (atLeastOne / (1 << whole) - 1) - halvings(nowMinute, nowArticle, halfLife);
    }

    static LineCount unpack(long packed) {
        return new LineCount((packed >>> 48) / UNIT, packed >>> 16 & 0xffff_ffffL, (int) packed & 0xffff);
    }

    /** Returns the count in 64 bits, which are never all 0. */
    long packed() {
        return Math.round(count * UNIT) << 48 | Math.max(1, minute & 0xffff_ffffL) << 16 | article & 0xffff;
    }
}
