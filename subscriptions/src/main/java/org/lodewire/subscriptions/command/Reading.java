package org.lodewire.subscriptions.command;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.RecordReader;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.subscriptions.terminal.ClosedOutputException;

/** Reads a topic for a display. */
final class Reading {

    private Reading() {}

    /** Reads all existing records. Returns early if the output can no longer be written to. */
    static <V extends SpecificRecord> void once(Connection connection, KafkaTopic<V> topic, Display<V> display) {
        once(() -> RecordReader.of(connection, topic), Reading::value, display);
    }

    /** Like {@link #once}, then continues with new records until the process is asked to terminate. */
    static <V extends SpecificRecord> void following(Connection connection, KafkaTopic<V> topic, Display<V> display) {
        following(() -> RecordReader.of(connection, topic), Reading::value, display);
    }

    /**
     * Reads all existing records. Returns early if the output can no longer be written to.
     *
     * @param reader opens the topic
     * @param item   what is shown of a record; empty for nothing
     */
    static <K, V, T> void once(
            Supplier<RecordReader<K, V>> reader, Function<ConsumerRecord<K, V>, Optional<T>> item, Display<T> display) {
        try (RecordReader<K, V> records = reader.get()) {
            catchUp(records, item, display);
        } catch (ClosedOutputException e) {
            return;
        }
    }

    /** Like {@link #once}, then continues with new records until the process is asked to terminate. */
    static <K, V, T> void following(
            Supplier<RecordReader<K, V>> reader, Function<ConsumerRecord<K, V>, Optional<T>> item, Display<T> display) {
        try (Interruption interruption = new Interruption();
                RecordReader<K, V> records = reader.get()) {
            catchUp(records, item, display);
            records.readWhile(interruption::isAbsent, to(display::added, item));
        } catch (ClosedOutputException e) {
            return;
        }
    }

    private static <K, V, T> void catchUp(
            RecordReader<K, V> records, Function<ConsumerRecord<K, V>, Optional<T>> item, Display<T> display) {
        records.readToEnd(to(display::existing, item));
        display.caughtUp();
    }

    private static <K, V, T> Consumer<ConsumerRecord<K, V>> to(
            Consumer<T> items, Function<ConsumerRecord<K, V>, Optional<T>> item) {
        return record -> item.apply(record).ifPresent(items);
    }

    private static <V> Optional<V> value(ConsumerRecord<String, V> record) {
        return Optional.ofNullable(record.value());
    }
}
