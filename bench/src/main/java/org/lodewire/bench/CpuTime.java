package org.lodewire.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * CPU time that was used up to a moment.
 *
 * @param threads nanoseconds by id of the threads of an application: Kafka Streams and its clients name each of their
 *                threads by the application's id
 * @param process nanoseconds of the whole process: also the broker, the collector of garbage, the compilers and the
 *                threads of RocksDB's own
 */
record CpuTime(Map<Long, Long> threads, long process) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Up to now, of the application of an id that is part of no other thread's name. */
    static CpuTime now(String applicationId) {
        return now(name -> name.contains(applicationId));
    }

    /** As {@link #now(String)}, of the stream threads alone and not of the clients that work for them. */
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

    /** Of the calling thread, up to now, in nanoseconds. */
    static long ofThisThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Nanoseconds that the application's threads used since then. Of threads that ended meanwhile nothing is known. */
    long applicationSince(CpuTime before) {
        return threads.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.threads.getOrDefault(thread.getKey(), 0L))
                .sum();
    }

    /** Nanoseconds that the process used since then. */
    long processSince(CpuTime before) {
        return process - before.process;
    }
}
