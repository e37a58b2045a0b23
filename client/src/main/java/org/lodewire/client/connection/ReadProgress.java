package org.lodewire.client.connection;

import java.time.Duration;
import java.util.Collection;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.CommandFailedException;

/**
 * Ends a reading up to known offsets that makes no progress: if its broker is gone, a consumer polls without a result, and
 * without an end. For one consumer and one thread.
 */
public final class ReadProgress {

    /** Longer than a partition takes to get another leader. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String what;
    private final LongSupplier nanos;
    private long reached = -1;
    private long since;

    /**
     * The progress of a reading that begins now.
     *
     * @param what what is read, and where, for the message
     */
    public ReadProgress(String what) {
        this(what, System::nanoTime);
    }

    /** @param nanos a monotonic clock */
    ReadProgress(String what, LongSupplier nanos) {
        this.what = what;
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /**
     * To be called after each poll.
     *
     * @throws CommandFailedException if the position of no partition has moved for a minute
     */
    public void check(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        check(partitions.stream().mapToLong(consumer::position).sum());
    }

    void check(long positions) {
        long now = nanos.getAsLong();
        if (positions != reached) {
            reached = positions;
            since = now;
        } else if (now - since > PATIENCE.toNanos()) {
            throw new CommandFailedException("Kafka has sent nothing more of " + what + " for " + PATIENCE.toSeconds()
                    + " s, although there is more. Is the broker running?");
        }
    }
}
