package org.lodewire.producer.receive;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.BadMessageException;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.publish.SharedPublisher;
import org.lodewire.producer.source.Line;
import org.lodewire.producer.source.RowReader;

/**
 * Publishes the rows of a request and collects their outcomes, in order. Rows that wait for Kafka are bounded. For one thread and
 * one request.
 */
final class RequestRun {

    private static final int MAX_WAITING = 5_000;
    /** The publisher itself gives up before. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final String NOT_KNOWN =
            "Kafka has not acknowledged it; it may be stored or not. Send it again, which does no harm.";

    private final SharedPublisher publisher;
    private final Sender sender;
    private final RowReader reader;
    private final long patienceNanos;
    private final Outcomes outcomes;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private boolean failed;

    private record Waiting(Outcome outcome, CompletableFuture<Void> acknowledged) {}

    /**
     * Makes a run.
     *
     * @param timeout after which the publisher gives a record up
     */
    RequestRun(SharedPublisher publisher, Sender sender, Duration timeout, Outcomes outcomes) {
        this.publisher = publisher;
        this.sender = sender;
        this.reader = new RowReader(sender.location(), sender.source());
        this.patienceNanos = timeout.plus(MARGIN).toNanos();
        this.outcomes = outcomes;
    }

    /**
     * Handles all rows, up to the end of the body or to where it cannot be read any further.
     *
     * @param repeat whether the rows were published before, so that only their outcomes are to be found again
     * @return why the body could not be read to its end; empty if it was
     */
    Optional<Problem> run(Rows rows, boolean repeat) throws IOException, InterruptedException {
        Problem problem = null;
        try {
            // Rows after one that Kafka did not take would only wait as long.
            for (Optional<Line> row = rows.next(); row.isPresent() && !failed; row = rows.next()) {
                Arrival arrival = sender.allowed(reader.read(row.get()));
                if (repeat) {
                    outcomes.add(outcome(arrival, publisher.check(arrival)), null);
                } else {
                    publish(arrival);
                }
                outcomes.requireRoom();
            }
        } catch (ProblemException e) {
            problem = e.problem();
        } catch (IOException | BadMessageException e) {
            problem = unreadable(e);
        }
        collect(0);
        if (failed) {
            problem = new Problem(
                    503,
                    "Kafka does not acknowledge articles. Rows of which the outcome is unknown, and rows without an"
                            + " outcome, are to be sent again; what is stored already does no harm.",
                    RETRY);
        }
        return Optional.ofNullable(problem);
    }

    private void publish(Arrival arrival) throws IOException, InterruptedException {
        SharedPublisher.Sent sent = publisher.publish(arrival);
        failed |= sent.acknowledged().isCompletedExceptionally();
        waiting.add(new Waiting(outcome(arrival, sent.rejection()), sent.acknowledged()));
        while (!waiting.isEmpty() && isDecided(waiting.getFirst())) {
            collectFirst();
        }
        collect(MAX_WAITING);
    }

    /** A rejection needs no acknowledgement: it holds whether Kafka has a record of it or not. */
    private static boolean isDecided(Waiting row) {
        return row.acknowledged().isDone() || row.outcome().rejection() != null;
    }

    private static Outcome outcome(Arrival arrival, Optional<Rejection> rejection) {
        return rejection.map(Outcome::rejected).orElseGet(() -> Outcome.accepted(arrival));
    }

    /** Waits until at most this many rows wait for Kafka. */
    private void collect(int atMost) throws IOException, InterruptedException {
        while (waiting.size() > atMost) {
            collectFirst();
        }
    }

    private void collectFirst() throws IOException, InterruptedException {
        Waiting row = waiting.removeFirst();
        outcomes.add(row.outcome(), row.outcome().rejection() == null ? failure(row.acknowledged()) : null);
    }

    private @Nullable String failure(CompletableFuture<Void> acknowledged) throws InterruptedException {
        try {
            acknowledged.get(patienceNanos, TimeUnit.NANOSECONDS);
            return null;
        } catch (ExecutionException e) {
            failed = true;
            return e.getCause() instanceof CommandFailedException failed && failed.getMessage() != null
                    ? failed.getMessage()
                    : NOT_KNOWN;
        } catch (TimeoutException e) {
            failed = true;
            return NOT_KNOWN;
        }
    }

    private static Problem unreadable(Exception failure) {
        if (failure.getCause() instanceof TimeoutException) {
            return new Problem(408, "The body did not come to its end in time.");
        }
        if (failure instanceof ZipException) {
            return new Problem(400, "The body is not what gzip makes: " + failure.getMessage() + ".");
        }
        return new Problem(
                400,
                failure instanceof EOFException
                        ? "The body ends before its end: it was cut off."
                        : "The body cannot be read to its end.");
    }
}
