package org.lodewire.local.cluster;

import java.io.Closeable;
import java.io.IOException;

/**
 * A broker for one test, which is empty at the start and whose data is deleted when this is closed, and the registry of
 * {@link TestClusters}, which may have the schemas of tests that ran before.
 *
 * @param bootstrapServers the address for Kafka clients: host and port
 * @param registryUrl      the address of the registry's Confluent API
 * @param broker           closes the broker and deletes its data
 */
public record TestCluster(String bootstrapServers, String registryUrl, Closeable broker) implements Closeable {

    /** Closes the broker. */
    @Override
    public void close() throws IOException {
        broker.close();
    }
}
