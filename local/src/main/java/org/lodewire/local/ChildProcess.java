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
 * A process that ends when this one does, however that happens, and that writes to a file of its own.
 *
 * <p>It is started by a shell, which leaves a watcher behind and then becomes the command. The watcher reads from a
 * pipe that this process holds: if this process is killed outright the system closes the pipe, and the watcher ends the
 * child. Works wherever there is a POSIX shell: Linux, macOS.
 *
 * <p>Thread safe.
 */
final class ChildProcess implements AutoCloseable {

    private static final int LOG_READ_BYTES = 64 << 10;
    private static final long SECONDS_TO_END = 5;

    /*
     * Ctrl-C and hang-up reach every process of a terminal at once. The child ignores them, so that it is there for this
     * process until this one has finished. A line on the pipe dismisses the watcher; the end of the pipe without a line
     * means that this process has ended, or that the child has, and then there is nothing to kill.
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
     * @param unwanted beginnings of the names of environment variables that the child must not see
     * @param log what the child prints; written anew
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

    /** Whether the child has not ended. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** The child's process id, which is the command's own. */
    long pid() {
        return process.pid();
    }

    /** The end of what the child has printed, at most 64 KiB of it. */
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

    /** Ends the child: asks it to, and after five seconds makes it. Returns when it has ended. */
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
            // The child has ended by itself, and the watcher with it.
        }
    }
}
