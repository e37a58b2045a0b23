package org.lodewire.producer.publish;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** Serializes the values of a topic with the schema that is registered for them. For one thread at a time. */
final class Encoder<V extends SpecificRecord> implements AutoCloseable {

    private final KafkaTopic<V> topic;
    private final Serializer<V> serializer;

    /** @param patient whether to wait while the registry cannot be reached */
    Encoder(KafkaTopic<V> topic, AvroSerdes serdes, boolean patient) {
        this.topic = topic;
        Serializer<V> impatient = serdes.serializer(topic);
        this.serializer = patient ? new PatientSerializer<>(impatient) : impatient;
    }

    /**
     * Serializes a value.
     *
     * @throws CommandFailedException if the registry has no such schema or does not answer
     */
    byte[] bytes(V value) {
        try {
            return serializer.serialize(topic.name(), value);
        } catch (SerializationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CommandFailedException(
                    "Cannot write a record of " + topic + " with a schema of the registry: " + cause.getMessage()
                            + ". Has lodewire setup been run?",
                    e);
        }
    }

    @Override
    public void close() {
        serializer.close();
    }
}
