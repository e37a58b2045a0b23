package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.catalogue.Catalogue;

/** Makes publishers for a cluster that {@code lodewire setup} has prepared. */
public final class Publishers {

    private Publishers() {}

    /**
     * Makes a publisher that ends with the first record that Kafka or the registry does not accept.
     *
     * @param client properties that override the producer's defaults, such as {@code linger.ms}
     */
    public static Publisher open(Connection connection, PublishOptions options, String stage, Map<String, ?> client) {
        return open(connection, options, stage, client, false);
    }

    /**
     * Makes a publisher that waits without an end while Kafka or the registry is away: what it was given stays in its buffer,
     * and when that is full, {@link Publisher#publish} blocks.
     */
    public static Publisher openPatient(Connection connection, PublishOptions options, String stage) {
        return open(connection, options, stage, PatientDelivery.properties(connection), true);
    }

    private static Publisher open(
            Connection connection, PublishOptions options, String stage, Map<String, ?> client, boolean patient) {
        SetUpCheck.check(connection);
        Map<String, Object> all = new HashMap<>(client);
        all.put("max.request.size", Catalogue.MAX_RECORD_BYTES);
        Producer<String, byte[]> producer = connection.producer(all);
        try {
            Publisher publisher = new Publisher(
                    Delivery.strict(producer), connection.serdes(), options, stage, InstantSource.system(), patient);
            RawTopicClock.read(connection).ifPresent(publisher::followsInput);
            return publisher;
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }
}
