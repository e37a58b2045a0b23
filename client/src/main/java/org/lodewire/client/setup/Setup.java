package org.lodewire.client.setup;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;

/**
 * Sets up a Kafka cluster and a registry for Lodewire. Idempotent: a repeated set-up changes only what differs from the
 * settings.
 *
 * @param partitions        of the topics that scale
 * @param replicationFactor -1 for the broker's default
 * @param retention         in event time, of the topics that are kept by time; empty to keep records forever
 */
public record Setup(int partitions, short replicationFactor, Optional<Duration> retention) {

    /** A set-up for a single broker: the given number of partitions, one replica, records kept forever. */
    public static Setup small(int partitions) {
        return new Setup(partitions, (short) 1, Optional.empty());
    }

    /**
     * Creates or updates topics, then registers schemas.
     *
     * @return a line for each change, for the user
     * @throws CommandFailedException if Kafka or the registry refuses
     */
    public List<String> apply(Connection connection) {
        List<String> changes = new ArrayList<>();
        try (Admin admin = connection.admin();
                SchemaRegistryClient registry = connection.registryClient()) {
            changes.addAll(new TopicSetup(partitions, replicationFactor, retention).apply(admin));
            changes.addAll(new SchemaSetup().apply(registry));
        } catch (IOException e) {
            throw new CommandFailedException("Cannot close the connection to the registry: " + e.getMessage(), e);
        }
        return changes;
    }
}
