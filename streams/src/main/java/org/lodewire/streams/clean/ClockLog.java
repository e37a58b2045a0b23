package org.lodewire.streams.clean;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;

/**
 * Logs which records moved the clock of a task so far that others become late, and which were not allowed to. Of each kind it
 * logs the first record, the tenth, the hundredth and so on, because a corpus or a faulty producer may have many. For one
 * thread.
 */
final class ClockLog {

    private final Logger log;
    private final Duration grace;
    private long jumps;
    private long refusals;

    /** @param grace how late an article may be */
    ClockLog(Logger log, Duration grace) {
        this.log = log;
        this.grace = grace;
    }

    /** The first record that moves the clock since the task started. */
    void started(Instant at, RecordMetadata record) {
        log.info(
                "The clock starts at {} with the record of {}, partition {}, offset {}.",
                at,
                record.topic(),
                record.partition(),
                record.offset());
    }

    /** A record moved the clock. */
    void moved(Instant from, Instant to, RecordMetadata record) {
        if (Duration.between(from, to).compareTo(grace) > 0 && isLogged(++jumps)) {
            log.info(
                    "The record of {}, partition {}, offset {} moved the clock from {} to {}: articles from before {} are late"
                            + " from here on. Such jumps in this task so far: {}.",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    from,
                    to,
                    to.minus(grace),
                    jumps);
        }
    }

    /**
     * A record was not allowed to move the clock.
     *
     * @param claimed where it would have moved it
     */
    void refused(Instant claimed, Instant read, RecordMetadata record) {
        if (isLogged(++refusals)) {
            log.warn(
                    "The record of {}, partition {}, offset {} does not move the clock: it claims {}, and it was read at {}."
                            + " Such records in this task so far: {}.",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    claimed,
                    read,
                    refusals);
        }
    }

    private static boolean isLogged(long count) {
        long rest = count;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }
}
