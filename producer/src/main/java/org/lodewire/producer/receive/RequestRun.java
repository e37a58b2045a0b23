package org.lodewire.producer.receive;

import java.io.Flushable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.publish.SentGroup;
import org.lodewire.producer.publish.SharedPublisher;
import org.lodewire.producer.source.Line;
import org.lodewire.producer.source.RowReader;

/**
 * Publishes the rows of a request and collects their outcomes, in order. Rows are published in groups, since requests take
 * turns with the producer, and a turn costs as much as a row; a group never waits for bytes that are not there yet. Rows that wait
 * for Kafka are bounded, and so are records of rejections: a rejection takes far more than the two bytes of the shortest row. For
 * one thread and one request.
 */
final class RequestRun implements Flushable {

    private static final int MAX_WAITING = 5_000;
    private static final int MAX_RECORDED_REJECTIONS = 1_000;
    private static final int GROUP_ROWS = 100;
    private static final int GROUP_BYTES = 256 << 10;
    /** The publisher itself gives up before, unless the rows have waited for room as well. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final String NOT_KNOWN =
            "Kafka has not acknowledged it; it may be stored or not. Send it again, which does no harm.";

    private final SharedPublisher publisher;
    private final Sender sender;
    private final RowReader reader;
    private final long patienceNanos;
    private final Outcomes outcomes;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private List<Arrival> group = new ArrayList<>();
    private long groupBytes;
    private int waitingRows;
    private int rejections;

    private boolean failed;

    /**
     * Outcomes without the bytes of their rows, as they are if Kafka has the records.
     *
     * @param since when they began to wait, for room or for Kafka, in nanoseconds
     */
    private record Waiting(List<Outcome> outcomes, SentGroup sent, long since) {}

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
     * Handles all rows, up to the end of the body or to where it cannot be read any further. The rows call {@link #flush} before
     * they wait for the body.
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
                    add(arrival);
                }
                outcomes.requireRoom();
            }
        } catch (ProblemException e) {
            problem = e.problem();
        }
        publish();
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

    private void add(Arrival arrival) throws IOException, InterruptedException {
        group.add(arrival);
        groupBytes += arrival.provenance().size();
        if (group.size() >= GROUP_ROWS || groupBytes >= GROUP_BYTES) {
            publish();
        }
    }

    /** Publishes the rows that have been read. */
    @Override
    public void flush() throws IOException {
        try {
            publish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void publish() throws IOException, InterruptedException {
        if (group.isEmpty()) {
            return;
        }
        long since = System.nanoTime();
        SentGroup sent = publisher.publish(group, Math.max(0, MAX_RECORDED_REJECTIONS - rejections));
        failed |= sent.hasFailed();
        List<Outcome> expected = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            expected.add(outcome(group.get(i), sent.rejection(i)));
        }
        waiting.add(new Waiting(expected, sent, since));
        waitingRows += sent.size();
        group = new ArrayList<>(GROUP_ROWS);
        groupBytes = 0;
        while (!waiting.isEmpty() && waiting.getFirst().sent().isDone()) {
            collectFirst();
        }
        collect(MAX_WAITING);
    }

    private Outcome outcome(Arrival arrival, Optional<Rejection> rejection) {
        if (rejection.isEmpty()) {
            return Outcome.accepted(arrival);
        }
        rejections = Math.min(rejections + 1, MAX_RECORDED_REJECTIONS + 1);
        return Outcome.rejected(rejection.get(), rejections <= MAX_RECORDED_REJECTIONS);
    }

    /** Waits until at most this many rows wait for Kafka. */
    private void collect(int atMost) throws IOException, InterruptedException {
        while (waitingRows > atMost) {
            collectFirst();
        }
    }

    private void collectFirst() throws IOException, InterruptedException {
        Waiting first = waiting.removeFirst();
        SentGroup sent = first.sent();
        waitingRows -= sent.size();
        sent.await(Math.max(0, patienceNanos - (System.nanoTime() - first.since())));
        for (int i = 0; i < sent.size(); i++) {
            boolean accepted = sent.rejection(i).isEmpty();
            Optional<Exception> failure = accepted ? sent.failure(i) : Optional.empty();
            failed |= failure.isPresent();
            outcomes.add(
                    first.outcomes().get(i), failure.map(RequestRun::reason).orElse(null));
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof CommandFailedException && failure.getMessage() != null
                ? failure.getMessage()
                : NOT_KNOWN;
    }
}
