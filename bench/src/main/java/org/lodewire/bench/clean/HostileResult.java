package org.lodewire.bench.clean;

/**
 * What a hostile input cost.
 *
 * @param name    of the input
 * @param bytes   its size
 * @param used    what cleaning it took, the middle one of several times; if it did not end, all until then
 * @param outcome what came of it, in words
 * @param fine    whether cleaning ended, and not by an exception or an error
 * @param where   where the thread was most often; null if nobody looked, as it was too short
 */
public record HostileResult(String name, int bytes, ThreadUse used, String outcome, boolean fine, String where) {

    boolean isWithin(Bounds bounds) {
        return fine && used.cpuNanos() <= bounds.cpuNanos() && used.allocated() <= bounds.allocated();
    }

    /**
     * What no input may exceed.
     *
     * @param cpuNanos  CPU time in nanoseconds
     * @param allocated bytes of all objects made
     */
    record Bounds(long cpuNanos, long allocated) {}
}
