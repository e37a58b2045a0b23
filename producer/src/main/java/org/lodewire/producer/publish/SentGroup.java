package org.lodewire.producer.publish;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Rejection;

/**
 * Arrivals that were published together: which were rejected, and what Kafka says of the records of the others. A rejection
 * holds whether Kafka has a record of it or not. Thread-safe.
 */
public final class SentGroup {

    private final List<Optional<Rejection>> rejections;
    private final BitSet unrecorded = new BitSet();
    /** Null until Kafka has answered: itself if a record is acknowledged, else why it is not. */
    private final AtomicReferenceArray<@Nullable Object> answers;

    private final CountDownLatch open;
    private volatile boolean failed;

    /** @param maxRecorded how many rejections are published; the further ones are only reported */
    SentGroup(List<Optional<Rejection>> rejections, int maxRecorded) {
        this.rejections = List.copyOf(rejections);
        int recorded = 0;
        for (int i = 0; i < rejections.size(); i++) {
            if (rejections.get(i).isPresent() && ++recorded > maxRecorded) {
                unrecorded.set(i);
            }
        }
        answers = new AtomicReferenceArray<>(rejections.size());
        open = new CountDownLatch(
                (int) rejections.stream().filter(Optional::isEmpty).count());
    }

    /** How many arrivals there are. */
    public int size() {
        return rejections.size();
    }

    /** Why an arrival is not accepted, if it is not. */
    public Optional<Rejection> rejection(int index) {
        return rejections.get(index);
    }

    /** How many arrivals have a record. */
    int records() {
        return rejections.size() - unrecorded.cardinality();
    }

    /** Whether there is a record of an arrival: not of the rejections beyond those that may be published. */
    public boolean isRecorded(int index) {
        return !unrecorded.get(index);
    }

    /** Takes Kafka's answer for a record. Only the first counts: a client may notify of a failure and throw it as well. */
    boolean answer(int index, @Nullable Exception failure) {
        boolean first = answers.compareAndSet(index, null, failure == null ? this : failure);
        if (first && rejections.get(index).isEmpty()) {
            failed |= failure != null;
            open.countDown();
        }
        return first;
    }

    /** Whether Kafka has answered for all records of accepted arrivals. */
    public boolean isDone() {
        return open.getCount() == 0;
    }

    /** Waits until {@link #isDone}, or for so long. */
    public void await(long nanos) throws InterruptedException {
        var unused = open.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** Why it is not known whether Kafka has the record of an accepted arrival; empty if Kafka has acknowledged it. */
    public Optional<Exception> failure(int index) {
        Object answer = answers.get(index);
        if (answer == this) {
            return Optional.empty();
        }
        return Optional.of(answer instanceof Exception failure ? failure : new TimeoutException("no answer yet"));
    }

    /** Whether Kafka has failed to take the record of an accepted arrival already. */
    public boolean hasFailed() {
        return failed;
    }
}
