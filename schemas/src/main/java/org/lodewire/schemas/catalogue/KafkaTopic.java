package org.lodewire.schemas.catalogue;

import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;

/**
 * A Kafka topic: what its writers and readers must agree on. Keys are UTF-8 strings.
 *
 * @param name          its name
 * @param type          the class of its values, which are Avro in Confluent's wire format
 * @param keyedBy       a description of the key
 * @param spread        how many partitions it has
 * @param kept          what happens to old records
 * @param compatibility how its schema may change
 * @param compression   how its records are compressed
 * @param <V>           the class of its values
 */
public record KafkaTopic<V extends SpecificRecord>(
        String name,
        Class<V> type,
        String keyedBy,
        Spread spread,
        Kept kept,
        Compatibility compatibility,
        Compression compression) {

    /** How many partitions a topic has. */
    public enum Spread {
        /** As many as the user chooses at set-up. */
        SCALED,
        /** One, because the order of all records matters. */
        SINGLE
    }

    /** What happens to old records. */
    public enum Kept {
        /** They are deleted after the retention time that the user chooses at set-up, by event time. */
        BY_TIME,
        /** Compaction retains the newest value of each key. */
        COMPACTED,
        /**
         * The same, but not before all values have been there for {@link #WITH_HISTORY_FOR}, so that a reader that starts after
         * a replay still finds the values that the replay has replaced. For topics that a pipeline writes.
         */
        COMPACTED_WITH_HISTORY;

        /** For how long the records of a topic with a history are retained, from when they were written: seven days. */
        public static final Duration WITH_HISTORY_FOR = Duration.ofDays(7);

        /** Whether compaction removes records. */
        public boolean isCompacted() {
            return this != BY_TIME;
        }
    }

    /** How the schema of a topic may change, checked by the registry against all earlier versions. */
    public enum Compatibility {
        /**
         * A new version reads the data of all earlier versions. Suffices where only Lodewire reads the topic, since set-up
         * and pipeline are upgraded together.
         */
        BACKWARD_TRANSITIVE,
        /**
         * In addition, all earlier versions read the data of a new version: subscribers are upgraded when it suits them.
         * Fields that have no default can be neither removed nor added.
         */
        FULL_TRANSITIVE
    }

    /** The codec that the broker stores a topic's records with. */
    public enum Compression {
        /** Fast; for the topics that carry the volume. Some client libraries need a native library for it. */
        LZ4,
        /** In every client library; for the topics that subscribers read. */
        GZIP
    }

    /** The subject of the value schema in the registry, by the topic-name strategy. */
    public String subject() {
        return name + "-value";
    }

    @Override
    public String toString() {
        return name;
    }
}
