package org.lodewire.subscriptions.command;

import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.subscriptions.terminal.ClosedOutputException;

/** Reads a topic for a display. */
final class Reading {

    private Reading() {}

    /** Reads all existing records. Returns early if the output can no longer be written to. */
    static <V extends SpecificRecord> void once(Connection connection, KafkaTopic<V> topic, Display<V> display) {
        try (TopicReader<V> reader = new TopicReader<>(connection, topic)) {
            catchUp(reader, display);
        } catch (ClosedOutputException e) {
            return;
        }
    }

    /** Like {@link #once}, then continues with new records until the process is asked to terminate. */
    static <V extends SpecificRecord> void following(Connection connection, KafkaTopic<V> topic, Display<V> display) {
        try (Interruption interruption = new Interruption();
                TopicReader<V> reader = new TopicReader<>(connection, topic)) {
            catchUp(reader, display);
            reader.readWhile(interruption::isAbsent, valuesTo(display::added));
        } catch (ClosedOutputException e) {
            return;
        }
    }

    private static <V extends SpecificRecord> void catchUp(TopicReader<V> reader, Display<V> display) {
        reader.readToEnd(valuesTo(display::existing));
        display.caughtUp();
    }

    private static <V extends SpecificRecord> Consumer<ConsumerRecord<String, V>> valuesTo(Consumer<V> values) {
        return record -> {
            if (record.value() != null) {
                values.accept(record.value());
            }
        };
    }
}
