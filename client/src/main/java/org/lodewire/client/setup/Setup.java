package org.lodewire.client.setup;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;

/**
 * Sets up a Kafka cluster and a registry for Lodewire. Doing it again changes nothing but what the settings say.
 *
 * @param partitions        of the topics that scale
 * @param replicationFactor -1 for the broker's default
 * @param retention         by event time, for topics that are kept by time; null keeps them for ever
 */
public record Setup(int partitions, short replicationFactor, Duration retention) {

    /** For one machine: the given number of partitions, one replica, kept for ever. */
    public static Setup small(int partitions) {
        return new Setup(partitions, (short) 1, null);
    }

    /**
     * Creates topics and registers schemas.
     *
     * @return a line for the user per thing that was done
     * @throws CommandFailedException if Kafka or the registry refuses
     */
    public List<String> apply(Connection connection) {
        List<String> done = new ArrayList<>();
        try (Admin admin = connection.admin();
                SchemaRegistryClient registry = connection.registryClient()) {
            done.addAll(new TopicSetup(partitions, replicationFactor, retention).apply(admin));
            done.addAll(new SchemaSetup().apply(registry));
        } catch (IOException e) {
            throw new CommandFailedException("Cannot close the connection to the registry: " + e.getMessage(), e);
        }
        return done;
    }
}
