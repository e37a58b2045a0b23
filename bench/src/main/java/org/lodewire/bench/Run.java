package org.lodewire.bench;

/**
 * What one run of an application took, from its first record until it had committed the last.
 *
 * @param articles       how many articles it read; over 0
 * @param nanos          by the clock on the wall
 * @param applicationCpu     CPU nanoseconds of the threads of the application and its clients
 * @param processCpu     CPU nanoseconds of the process, the broker included
 */
public record Run(long articles, long nanos, long applicationCpu, long processCpu) {

    private static final double NANOS = 1e9;
    private static final double NANOS_A_MICRO = 1e3;

    public double seconds() {
        return nanos / NANOS;
    }

    public double articlesPerSecond() {
        return articles / seconds();
    }

    /** CPU of the application in microseconds an article. */
    public double applicationMicros() {
        return applicationCpu / NANOS_A_MICRO / articles;
    }

    /** CPU of all else in the process, the broker above all, in microseconds an article. */
    double otherMicros() {
        return (processCpu - applicationCpu) / NANOS_A_MICRO / articles;
    }
}
