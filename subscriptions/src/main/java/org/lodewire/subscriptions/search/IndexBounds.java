package org.lodewire.subscriptions.search;

import java.time.Duration;

/**
 * How much an index holds: the articles of so long before the newest one, and at most so many bytes on disk, of which the oldest
 * articles leave first.
 *
 * @param length a day or more
 * @param bytes  what the index may occupy, including what it needs for a time to merge its files; 8 MiB or more
 */
public record IndexBounds(Duration length, long bytes) {

    /** The least number of bytes. */
    public static final long MIN_BYTES = 8 << 20;

    /** Articles leave when this much of the bytes is used: what is left may be written once more before its old files go. */
    private static final double FULL = 0.5;
    /** So much is left then. */
    private static final double LEFT = 0.38;

    private static final double MIB = 1 << 20;

    public IndexBounds {
        if (length.compareTo(Duration.ofDays(1)) < 0 || bytes < MIN_BYTES) {
            throw new IllegalArgumentException("An index of " + length + " and " + bytes + " bytes is too small");
        }
    }

    /** Whether articles must leave. */
    boolean isFull(long size) {
        return size > bytes * FULL;
    }

    /** The fraction of the articles that must leave, from 0 to 1. */
    double excess(long size) {
        return Math.max(0, 1 - bytes * LEFT / size);
    }

    /** The largest file that merging makes. */
    double maxSegmentMib() {
        return Math.min(1_024, bytes / 10.0 / MIB);
    }

    /** Articles in memory before they are written. */
    double bufferMib() {
        return Math.min(16, bytes / 32.0 / MIB);
    }
}
