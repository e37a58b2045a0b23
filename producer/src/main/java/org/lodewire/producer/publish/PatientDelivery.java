package org.lodewire.producer.publish;

import java.util.HashMap;
import java.util.Map;
import org.lodewire.client.connection.Connection;

/**
 * The settings of a Kafka producer that waits for its broker without an end, for articles that cannot be read again. What it has
 * accepted stays in its buffer, whose size bounds memory; when it is full, sending blocks.
 */
final class PatientDelivery {

    private static final Map<String, Object> PROPERTIES = Map.of(
            "linger.ms",
            5,
            // The longest that Kafka can express: 24 days.
            "delivery.timeout.ms",
            Integer.MAX_VALUE,
            "max.block.ms",
            Long.MAX_VALUE,
            "retry.backoff.max.ms",
            1000,
            "reconnect.backoff.max.ms",
            1000);

    private PatientDelivery() {}

    /** The settings, without those that the user has given. */
    static Map<String, Object> properties(Connection connection) {
        Map<String, Object> properties = new HashMap<>(PROPERTIES);
        properties.keySet().removeAll(connection.client().keySet());
        return properties;
    }
}
