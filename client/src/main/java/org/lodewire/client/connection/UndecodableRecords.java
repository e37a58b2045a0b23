package org.lodewire.client.connection;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.lodewire.client.CommandFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader does with a record that it cannot decode. If the reason is the registry, which does not answer, it tries the
 * same record again a few times, and then fails: a record that is skipped is lost to the reader. A record that can never be
 * decoded is skipped and counted, so that it does not block those after it. For one consumer and one thread.
 */
public final class UndecodableRecords {

    private static final Logger LOG = LoggerFactory.getLogger(UndecodableRecords.class);
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Consumer<?, ?> consumer;
    private final String registry;
    private final Duration firstPause;
    private long skipped;
    private int failures;
    private long failedAt = -1;

    /**
     * For the records of a consumer.
     *
     * @param consumer seeks past a record that is skipped
     */
    public UndecodableRecords(Consumer<?, ?> consumer, Connection connection) {
        this(consumer, connection, FIRST_PAUSE);
    }

    /** @param firstPause the pause after the first attempt; each further one is twice as long */
    UndecodableRecords(Consumer<?, ?> consumer, Connection connection, Duration firstPause) {
        this.consumer = consumer;
        this.registry = connection.shownRegistry();
        this.firstPause = firstPause;
    }

    /**
     * Skips the record, or returns after a pause to read it again.
     *
     * @throws CommandFailedException if the registry has not answered for several attempts
     */
    public void handle(RecordDeserializationException failure) {
        String record = failure.topicPartition() + ", offset " + failure.offset();
        if (TemporaryFailure.isIn(failure)) {
            retry(record, failure);
            return;
        }
        skipped++;
        if (skipped == 1) {
            LOG.warn("Skipped a record that cannot be decoded: {}. Others will be counted.", record);
        }
        consumer.seek(failure.topicPartition(), failure.offset() + 1);
    }

    private void retry(String record, RecordDeserializationException failure) {
        failures = failure.offset() == failedAt ? failures + 1 : 1;
        failedAt = failure.offset();
        String problem = "The schema registry at " + registry + " does not give the schema of " + record + ": "
                + reason(failure);
        if (failures == ATTEMPTS) {
            throw new CommandFailedException(
                    problem + ". Gave up after " + ATTEMPTS + " attempts; nothing from this record on was read.",
                    failure);
        }
        LOG.warn("{} (attempt {} of {})", problem, failures, ATTEMPTS);
        try {
            Thread.sleep(firstPause.multipliedBy(1L << failures - 1).toMillis());
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** The number of records that were skipped. */
    long skipped() {
        return skipped;
    }

    /** Logs how many records were skipped if there were several. To be called after the last record. */
    public void report() {
        if (skipped > 1) {
            LOG.warn("Skipped {} records in all that cannot be decoded.", skipped);
        }
    }
}
