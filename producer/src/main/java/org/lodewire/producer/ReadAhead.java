package org.lodewire.producer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.source.ArticleSource;

/**
 * Reads a source in a separate thread, so that its user can wait for the next article with a timeout. A blocking read of
 * standard input cannot be interrupted. Articles are polled by one thread at a time.
 */
final class ReadAhead implements AutoCloseable {

    /** Rows may be large, so a longer queue would take much memory. */
    private static final int CAPACITY = 4;

    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;
    private boolean ended;

    /** Both components are null at the end. */
    private record Step(@Nullable Arrival arrival, @Nullable Exception failure) {}

    ReadAhead(ArticleSource source) {
        this.thread = new Thread(() -> read(source), "read-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(ArticleSource source) {
        try {
            Step step;
            do {
                step = next(source);
                steps.put(step);
            } while (step.arrival() != null);
        } catch (InterruptedException e) {
            // This was closed: there are no more polls.
            Thread.currentThread().interrupt();
        }
    }

    private static Step next(ArticleSource source) {
        try {
            return new Step(source.next().orElse(null), null);
        } catch (IOException | RuntimeException e) {
            return new Step(null, e);
        }
    }

    /**
     * The next article if it arrives within a time; empty if it does not, or at the end.
     *
     * @throws IOException if the source cannot be read any further
     */
    Optional<Arrival> poll(Duration atMost) throws IOException {
        if (ended) {
            return Optional.empty();
        }
        Step step;
        try {
            step = steps.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        ended = step != null && step.arrival() == null;
        if (ended && step.failure() != null) {
            throw new IOException(step.failure().getMessage(), step.failure());
        }
        return step == null ? Optional.empty() : Optional.ofNullable(step.arrival());
    }

    /** Whether the source has ended and everything from it has been polled. */
    boolean ended() {
        return ended;
    }

    /** Interrupts the thread. Does not wait for it, because it may be in a read that ends only with the process. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
