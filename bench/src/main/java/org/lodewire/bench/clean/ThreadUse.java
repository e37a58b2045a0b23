package org.lodewire.bench.clean;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a thread has used. Collecting its garbage is not in it: other threads do that.
 *
 * @param cpuNanos  CPU time in nanoseconds
 * @param allocated bytes of all objects it made, however short they lived
 */
record ThreadUse(long cpuNanos, long allocated) {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** Of the calling thread, up to now. */
    static ThreadUse now() {
        return of(Thread.currentThread());
    }

    /** Of a thread that has not ended, up to now. */
    static ThreadUse of(Thread thread) {
        return new ThreadUse(THREADS.getThreadCpuTime(thread.getId()), THREADS.getThreadAllocatedBytes(thread.getId()));
    }

    ThreadUse since(ThreadUse before) {
        return new ThreadUse(cpuNanos - before.cpuNanos, allocated - before.allocated);
    }
}
