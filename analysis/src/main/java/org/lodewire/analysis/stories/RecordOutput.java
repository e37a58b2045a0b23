package org.lodewire.analysis.stories;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** Receives the records that the stories stage emits. */
@FunctionalInterface
public interface RecordOutput {

    /**
     * Emits a record.
     *
     * @param key       its key
     * @param value     its value
     * @param timestamp its event time
     */
    void emit(String key, SpecificRecord value, Instant timestamp);
}
