package org.lodewire.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.Map;

/**
 * How much memory the threads of an application have allocated up to a moment, including objects that live shortly.
 *
 * @param threads bytes by the id of each thread
 */
record AllocatedBytes(Map<Long, Long> threads) {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** What an application has allocated up to now. No other thread may have its id in its name. */
    static AllocatedBytes now(String applicationId) {
        Map<Long, Long> threads = new HashMap<>();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().contains(applicationId)) {
                threads.put(thread.getThreadId(), Math.max(0, THREADS.getThreadAllocatedBytes(thread.getThreadId())));
            }
        }
        return new AllocatedBytes(Map.copyOf(threads));
    }

    /** The bytes since then, without those of threads that have ended. */
    long since(AllocatedBytes before) {
        return threads.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.threads.getOrDefault(thread.getKey(), 0L))
                .sum();
    }
}
