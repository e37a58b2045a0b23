package org.lodewire.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The CPU time used up to a moment.
 *
 * @param threads nanoseconds by the id of each thread of an application. Kafka Streams and its clients put the
 *                application id into the names of their threads.
 * @param process nanoseconds of the whole process, which includes the broker, garbage collection, JIT compilation and
 *                the threads of RocksDB
 */
public record CpuTime(Map<Long, Long> threads, long process) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Returns the CPU time of an application up to now. No other thread may have its id in its name. */
    public static CpuTime now(String applicationId) {
        return now(name -> name.contains(applicationId));
    }

    /** As {@link #now(String)}, of the stream threads without their clients. */
    static CpuTime ofStreamThreads(String applicationId) {
        return now(name -> name.startsWith(applicationId) && name.contains("-StreamThread-"));
    }

    private static CpuTime now(Predicate<String> names) {
        Map<Long, Long> threads = new HashMap<>();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && names.test(thread.getThreadName())) {
                threads.put(thread.getThreadId(), Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())));
            }
        }
        return new CpuTime(Map.copyOf(threads), SYSTEM.getProcessCpuTime());
    }

    /** Returns the CPU time of the calling thread up to now, in nanoseconds. */
    static long ofThisThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /**
     * Returns the nanoseconds of the threads of the application since then, without those of threads that have ended.
     */
    public long applicationSince(CpuTime before) {
        return threads.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.threads.getOrDefault(thread.getKey(), 0L))
                .sum();
    }

    /** Returns the nanoseconds of the process since then. */
    public long processSince(CpuTime before) {
        return process - before.process;
    }
}
