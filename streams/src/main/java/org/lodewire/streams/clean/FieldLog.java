package org.lodewire.streams.clean;

import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;

/**
 * Logs which records had fields that were cut or dropped: the first, the tenth, the hundredth and so on, because a faulty
 * producer may write many. For one thread.
 */
final class FieldLog {

    private final Logger log;
    private long records;
    private long nextLogged = 1;

    FieldLog(Logger log) {
        this.log = log;
    }

    /** A record had such fields. */
    void bounded(RecordMetadata record) {
        if (++records == nextLogged) {
            nextLogged *= 10;
            log.info(
                    "The record of {}, partition {}, offset {} has a field that is too long, or a URL that is none of http or"
                            + " https; it was cut or left out. Such records in this task so far: {}.",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    records);
        }
    }
}
