package org.lodewire.cli.inspect;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** Sums the CPU time that the current thread spends on tasks. Excludes garbage collection and compilation, which are done
 * by other threads. */
final class CpuTime {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long nanos;
    private long times;

    /** What is measured. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    <T, E extends Exception> T of(Work<T, E> work) throws E {
        long start = threads.getCurrentThreadCpuTime();
        try {
            return work.run();
        } finally {
            nanos += threads.getCurrentThreadCpuTime() - start;
            times++;
        }
    }

    /** How long it took, and how much a second. */
    String spentOn(String things) {
        double seconds = nanos / 1e9;
        return String.format(
                Locale.ROOT,
                "%d %s, %.2f s of CPU, %.1f %s per CPU-second",
                times,
                things,
                seconds,
                seconds == 0 ? 0 : times / seconds,
                things);
    }
}
