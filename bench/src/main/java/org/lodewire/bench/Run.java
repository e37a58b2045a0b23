package org.lodewire.bench;

/**
 * The cost of one run of an application, from its first record until it had committed the last.
 *
 * @param articles       number of articles it read; positive
 * @param nanos          elapsed nanoseconds
 * @param applicationCpu CPU nanoseconds of the threads of the application and its clients
 * @param processCpu     CPU nanoseconds of the process, including the broker
 */
public record Run(long articles, long nanos, long applicationCpu, long processCpu) {

    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    public double seconds() {
        return nanos / NANOS;
    }

    public double articlesPerSecond() {
        return articles / seconds();
    }

    /** Returns the CPU time of the application in microseconds per article. */
    public double applicationMicros() {
        return applicationCpu / NANOS_PER_MICRO / articles;
    }

    /** Returns the CPU time of the rest of the process, mainly the broker, in microseconds per article. */
    double otherMicros() {
        return (processCpu - applicationCpu) / NANOS_PER_MICRO / articles;
    }
}
