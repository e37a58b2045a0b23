package org.lodewire.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends when this one does, for whatever reason, and that writes its output to a file.
 *
 * <p>It is started by a shell, which starts a watcher and then replaces itself with the command. The watcher reads from a
 * pipe that this process holds: if this process is killed, the operating system closes the pipe, and the watcher ends the
 * child. Requires a POSIX shell: Linux, macOS.
 *
 * <p>Thread-safe.
 */
final class ChildProcess implements AutoCloseable {

    private static final int LOG_READ_BYTES = 64 << 10;
    private static final long SECONDS_TO_END = 5;

    /*
     * The terminal sends Ctrl-C and hang-up to each of its processes. The child ignores them, so that this process can use it
     * until the end. A line on the pipe dismisses the watcher; the end of the pipe without a line means that this process
     * has ended, or that the child has, and then there is nothing to kill.
     */
    private static final String WATCHED = """
        trap '' INT HUP
        exec 3<&0
        {
          read -r dismissed <&3 && exit
          kill $$ || exit
          for second in 1 2 3 4 5; do
            sleep 1
            kill -0 $$ || exit
          done
          kill -9 $$
        } >/dev/null 2>&1 &
        exec "$@" 3<&- </dev/null
        """;

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a command in a folder.
     *
     * @param unwanted prefixes of the names of environment variables that the child must not see
     * @param log      receives the output of the child; overwritten
     */
    static ChildProcess start(List<String> command, Path folder, List<String> unwanted, Path log) throws IOException {
        List<String> watched = new ArrayList<>(List.of("/bin/sh", "-c", WATCHED, "sh"));
        watched.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(watched)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> unwanted.stream().anyMatch(name::startsWith));
        return new ChildProcess(builder.start(), log);
    }

    /** Whether the child is still running. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the child has ended, and returns its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** The process id of the child, which is that of the command. */
    long pid() {
        return process.pid();
    }

    /** The end of the output of the child, at most 64 KiB. */
    String logTail() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - LOG_READ_BYTES));
            ByteBuffer bytes = ByteBuffer.allocate(LOG_READ_BYTES);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until full or at the end
            }
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        }
    }

    /** Ends the child: with SIGTERM, and after five seconds with SIGKILL. Returns when it has ended. */
    @Override
    public void close() {
        dismissWatcher();
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void dismissWatcher() {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write('\n');
        } catch (IOException alreadyGone) {
            // The child has already ended, and the watcher with it.
        }
    }
}
