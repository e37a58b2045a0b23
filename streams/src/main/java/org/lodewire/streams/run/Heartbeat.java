package org.lodewire.streams.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is written every five seconds while a process is healthy, and deleted when it ends in order. A file that was
 * not written for longer belongs to a process that is dead or unhealthy. It contains the state, in one word, and the time,
 * such as {@code RUNNING 2026-03-02T12:00:00Z}. Thread-safe.
 */
public final class Heartbeat implements AutoCloseable {

    private static final int EVERY_SECONDS = 5;

    private final Path file;
    private final Supplier<Optional<String>> healthyState;
    private final Clock clock;
    private final Logger log;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(Heartbeat::daemon);
    private boolean failing;
    private boolean closed;

    /** As {@link #start}, but does not beat by itself. */
    Heartbeat(Path file, Supplier<Optional<String>> healthyState, Clock clock, Logger log) {
        this.file = file;
        this.healthyState = healthyState;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Deletes a file that a killed process has left, and beats from now on. That the file cannot be written is logged as a
     * warning: once, until it can be written again.
     *
     * @param file         created, with its folder, if it is missing
     * @param healthyState the state as one word; empty while the process is not healthy
     */
    @SuppressWarnings("FutureReturnValueIgnored") // Beats until it is closed.
    public static Heartbeat start(Path file, Supplier<Optional<String>> healthyState) {
        Heartbeat heartbeat =
                new Heartbeat(file, healthyState, Clock.systemUTC(), LoggerFactory.getLogger(Heartbeat.class));
        heartbeat.delete();
        heartbeat.scheduler.scheduleWithFixedDelay(heartbeat::beat, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        return heartbeat;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "heartbeat");
        thread.setDaemon(true);
        return thread;
    }

    /** Writes the file if the process is healthy. */
    synchronized void beat() {
        if (closed) {
            return;
        }
        try {
            Optional<String> state = healthyState.get();
            if (state.isPresent()) {
                write(state.get() + " " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + "\n");
                failing = false;
            }
        } catch (IOException | RuntimeException e) {
            // The scheduler silently drops a task that throws.
            warnOnce(e);
        }
    }

    private void write(String line) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, line);
    }

    /** Deletes the file and stops beating. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            scheduler.shutdown();
            delete();
        }
    }

    private synchronized void delete() {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            warnOnce(e);
        }
    }

    private void warnOnce(Exception failure) {
        if (!failing) {
            failing = true;
            log.warn(
                    "Cannot write the heartbeat to {}. Health checks take this instance for dead, although it runs",
                    file,
                    failure);
        }
    }
}
