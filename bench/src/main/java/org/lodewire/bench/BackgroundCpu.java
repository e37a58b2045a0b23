package org.lodewire.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The CPU time that threads of this process have used up to a moment which are not Java's, in nanoseconds. Needs Linux's
 * {@code /proc}; all are 0 without it.
 *
 * @param compilation of the JIT compilers, which a process that runs for long no longer needs
 * @param collection  of the garbage collector
 * @param rocksDb     of the threads with which RocksDB writes and compacts files
 */
public record BackgroundCpu(long compilation, long collection, long rocksDb) {

    /** Nothing. */
    static final BackgroundCpu NONE = new BackgroundCpu(0, 0, 0);

    private static final Path TASKS = Path.of("/proc/self/task");
    private static final long NANOS_PER_TICK = 10_000_000;
    /** Fields of {@code stat} after the name of the thread, from 0. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;

    /** What was used up to now. */
    static BackgroundCpu now() {
        long compilation = 0;
        long collection = 0;
        long rocksDb = 0;
        if (!Files.isDirectory(TASKS)) {
            return NONE;
        }
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                String stat = stat(task);
                int end = stat.lastIndexOf(')');
                if (end > 0) {
                    String name = stat.substring(stat.indexOf('(') + 1, end);
                    String[] fields = stat.substring(end + 2).split(" ");
                    long used =
                            (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * NANOS_PER_TICK;
                    compilation += name.startsWith("C1 ") || name.startsWith("C2 ") ? used : 0;
                    collection += name.startsWith("GC ") || name.startsWith("G1 ") ? used : 0;
                    rocksDb += name.startsWith("rocksdb") ? used : 0;
                }
            }
        } catch (IOException e) {
            return NONE;
        }
        return new BackgroundCpu(compilation, collection, rocksDb);
    }

    /** Empty for a thread that has ended. */
    private static String stat(Path task) {
        try {
            return Files.readString(task.resolve("stat"));
        } catch (IOException e) {
            return "";
        }
    }

    /** What was used since then. */
    BackgroundCpu since(BackgroundCpu before) {
        return new BackgroundCpu(
                compilation - before.compilation, collection - before.collection, rocksDb - before.rocksDb);
    }
}
