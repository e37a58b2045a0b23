package org.lodewire.bench.clean;

import org.jspecify.annotations.Nullable;

/**
 * The cost of a hostile input.
 *
 * @param name      name of the input
 * @param bytes     size of the input
 * @param used      resources for cleaning it, the median of several runs; all of them until the time-out if it did not finish
 * @param outcome   the result in words
 * @param completed whether cleaning finished without an exception or error
 * @param where     the most frequent place of the thread; null if it was too short to be sampled
 */
public record HostileResult(
        String name,
        int bytes,
        ThreadUsage used,
        String outcome,
        boolean completed,
        @Nullable String where) {

    boolean isWithin(Bounds bounds) {
        return completed && used.cpuNanos() <= bounds.cpuNanos() && used.allocated() <= bounds.allocated();
    }

    /**
     * Bounds for all inputs.
     *
     * @param cpuNanos  CPU time in nanoseconds
     * @param allocated allocated bytes
     */
    record Bounds(long cpuNanos, long allocated) {}
}
