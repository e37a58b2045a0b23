package org.lodewire.producer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.source.ArticleSource;

/**
 * Reads a source in a thread of its own, so that who waits for the next article can do something else meanwhile: a read
 * of standard input cannot be given up. Articles are asked for by one thread at a time.
 */
final class ReadAhead implements AutoCloseable {

    /** Rows may be large; more would only fill memory. */
    private static final int MOST_READ_AHEAD = 4;

    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(MOST_READ_AHEAD);
    private final Thread thread;
    private boolean ended;

    /** Both are null at the end. */
    private record Step(Arrival arrival, Exception failure) {}

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
            // Nobody waits for more.
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
     * The next article if it comes in time; empty if not, or at the end.
     *
     * @throws IOException if the source cannot be read on
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

    /** Whether the source has come to its end and everything from it has been polled. */
    boolean ended() {
        return ended;
    }

    /** Asks the thread to end. Does not wait: it may be in a read that only ends with the process. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
