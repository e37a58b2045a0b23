package org.lodewire.schemas.catalogue;

import org.apache.avro.specific.SpecificRecord;

/**
 * A topic of Kafka's: what programs must agree on to write and read it. The key is always a UTF-8 string.
 *
 * @param name    its name
 * @param type    the class of its values, which are Avro in Confluent's wire format
 * @param keyedBy what the key is, in words
 * @param spread  how its partitions are numbered
 * @param kept    what happens to old records
 * @param <V>        the class of its values
 */
public record KafkaTopic<V extends SpecificRecord>(
        String name, Class<V> type, String keyedBy, Spread spread, Kept kept) {

    /** How many partitions a topic has. */
    public enum Spread {
        /** As many as the user asks for at set-up. */
        SCALED,
        /** One, because its order matters across all keys. */
        SINGLE
    }

    /** What happens to old records. */
    public enum Kept {
        /** They are deleted after the retention that set-up was given, by event time. */
        BY_TIME,
        /** Only the newest value of each key is kept. */
        COMPACTED
    }

    /** Subject of the value's schema in the registry, by the topic-name strategy. */
    public String subject() {
        return name + "-value";
    }

    @Override
    public String toString() {
        return name;
    }
}
