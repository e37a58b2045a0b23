package org.lodewire.bench;

/**
 * The cost of one run of an application, while it read some articles and until it had committed the last.
 *
 * @param articles       number of articles; positive
 * @param nanos          elapsed nanoseconds
 * @param applicationCpu CPU nanoseconds of the threads of the application and its clients
 * @param processCpu     CPU nanoseconds of the process, including the broker, without JIT compilation
 * @param background     CPU nanoseconds of threads of the process that are not Java's
 * @param allocated      bytes that these threads have allocated
 * @param written        bytes that it has written
 */
public record Run(
        long articles,
        long nanos,
        long applicationCpu,
        long processCpu,
        BackgroundCpu background,
        long allocated,
        Volume written) {

    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    /** A run of which only the CPU time is known. */
    Run(long articles, long nanos, long applicationCpu, long processCpu) {
        this(articles, nanos, applicationCpu, processCpu, BackgroundCpu.NONE, 0, Volume.NONE);
    }

    public double seconds() {
        return nanos / NANOS;
    }

    public double articlesPerSecond() {
        return articles / seconds();
    }

    /** Returns the CPU time of the application in microseconds per article. */
    public double applicationMicros() {
        return micros(applicationCpu);
    }

    /** Returns the CPU time of the rest of the process, mainly the broker, in microseconds per article. */
    double otherMicros() {
        return micros(processCpu - applicationCpu);
    }

    /** Returns the part of {@link #otherMicros} that is garbage collection. */
    double collectionMicros() {
        return micros(background.collection());
    }

    /** Returns the part of {@link #otherMicros} in which RocksDB writes and compacts files. */
    double rocksMicros() {
        return micros(background.rocksDb());
    }

    private double micros(long nanos) {
        return nanos / NANOS_PER_MICRO / articles;
    }

    /** Returns the CPU time of application and broker together, in microseconds per article. */
    double allMicros() {
        return micros(processCpu);
    }

    /** Returns the bytes that the application has allocated per article. */
    double allocatedBytes() {
        return (double) allocated / articles;
    }

    /** Returns the bytes written to topics per article, without changelogs. */
    double topicBytes() {
        return (double) written.topics() / articles;
    }

    /** Returns the bytes written to changelogs per article. */
    double changelogBytes() {
        return (double) written.changelogs() / articles;
    }

    /** Returns by how many bytes the files of stores have grown per article. */
    double diskBytes() {
        return (double) written.disk() / articles;
    }
}
