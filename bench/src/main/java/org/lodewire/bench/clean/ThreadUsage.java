package org.lodewire.bench.clean;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * The resources that a thread has used, without garbage collection, which other threads do.
 *
 * @param cpuNanos  CPU time in nanoseconds
 * @param allocated allocated bytes
 */
record ThreadUsage(long cpuNanos, long allocated) {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** Returns the usage of the calling thread so far. */
    static ThreadUsage now() {
        return of(Thread.currentThread());
    }

    /** Returns the usage of a live thread so far. */
    static ThreadUsage of(Thread thread) {
        return new ThreadUsage(
                THREADS.getThreadCpuTime(thread.getId()), THREADS.getThreadAllocatedBytes(thread.getId()));
    }

    ThreadUsage since(ThreadUsage before) {
        return new ThreadUsage(cpuNanos - before.cpuNanos, allocated - before.allocated);
    }
}
