package org.lodewire.client.connection;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Reads the committed records of all partitions of a topic of the catalogue, without a consumer group, so that no offsets are
 * stored. Records of one partition are read in order. Not thread-safe.
 *
 * @param <V> class of the values; watermarks and tombstones have a null value
 */
public final class TopicReader<V extends SpecificRecord> implements AutoCloseable {

    private final RecordReader<String, V> records;

    /** @throws CommandFailedException if there is no such topic */
    public TopicReader(Connection connection, KafkaTopic<V> topic) {
        records = RecordReader.of(connection, topic);
    }

    /** Seeks to the present end of the topic, so that only new records are read. */
    public TopicReader<V> fromEnd() {
        records.seekToEnd();
        return this;
    }

    /** Seeks in each partition to the first record whose timestamp is not before a time. */
    public TopicReader<V> from(Instant time) {
        records.seekTo(time);
        return this;
    }

    /** Reads up to the end of the topic at the time of the call. */
    public void readToEnd(Consumer<ConsumerRecord<String, V>> reader) {
        records.readToEnd(reader);
    }

    /** Reads while a condition is true, which is evaluated several times a second. */
    public void readWhile(BooleanSupplier condition, Consumer<ConsumerRecord<String, V>> reader) {
        records.readWhile(condition, reader);
    }

    @Override
    public void close() {
        records.close();
    }
}
