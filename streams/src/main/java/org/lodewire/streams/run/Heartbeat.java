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
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A file that is written every five seconds while something is alive and well, and deleted when it ends in order: one
 * that was not written for longer belongs to what is dead or ailing. It holds a word for the state and the time, such as
 * {@code RUNNING 2026-03-02T12:00:00Z}. Thread-safe.
 */
public final class Heartbeat implements AutoCloseable {

    private static final int EVERY_SECONDS = 5;

    private final Path file;
    private final Supplier<Optional<String>> wellState;
    private final Clock clock;
    private final Consumer<String> reporter;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(Heartbeat::daemon);
    private boolean failing;
    private boolean closed;

    /** As {@link #start}, without beating by itself. */
    Heartbeat(Path file, Supplier<Optional<String>> wellState, Clock clock, Consumer<String> reporter) {
        this.file = file;
        this.wellState = wellState;
        this.clock = clock;
        this.reporter = reporter;
    }

    /**
     * Deletes what a process that was killed has left of the file, and beats from now on.
     *
     * @param file      made with its folder where it is missing
     * @param wellState the state as one word, while all is well
     * @param reporter    is told in words if the file cannot be written: once, until it can be again
     */
    @SuppressWarnings("FutureReturnValueIgnored") // Beats until it is closed.
    public static Heartbeat start(Path file, Supplier<Optional<String>> wellState, Consumer<String> reporter) {
        Heartbeat heartbeat = new Heartbeat(file, wellState, Clock.systemUTC(), reporter);
        heartbeat.delete();
        heartbeat.scheduler.scheduleWithFixedDelay(heartbeat::beat, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        return heartbeat;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "heartbeat");
        thread.setDaemon(true);
        return thread;
    }

    /** Writes the file if all is well. */
    synchronized void beat() {
        if (closed) {
            return;
        }
        try {
            Optional<String> state = wellState.get();
            if (state.isPresent()) {
                write(state.get() + " " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + "\n");
                failing = false;
            }
        } catch (IOException | RuntimeException e) {
            // Whatever it is: the scheduler would drop the heart, and say nothing, of one that failed.
            tellOnce(e);
        }
    }

    private void write(String line) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, line);
    }

    /** Deletes the file, and writes it no more. */
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
            tellOnce(e);
        }
    }

    private void tellOnce(Exception failure) {
        if (!failing) {
            failing = true;
            reporter.accept("The heartbeat cannot be written to " + file + ": " + failure
                    + ". What checks it takes this" + " instance for dead; it works on.");
        }
    }
}
