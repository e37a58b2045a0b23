package org.lodewire.local.cluster;

import java.io.IOException;

/**
 * A broker and a registry for one test, of the kind that the build has chosen. They are empty at the start, and their data
 * is deleted when they are closed.
 *
 * <p>A test that uses one is marked {@link OnAnyCluster}, and relies on nothing that is specific to one kind.
 */
public interface TestCluster extends AutoCloseable {

    /**
     * Starts a cluster of the kind that was chosen and returns when both of its servers can be used.
     *
     * @throws IOException if a server does not start; nothing is left running
     */
    static TestCluster start() throws IOException {
        return switch (ClusterKind.chosen()) {
            case LOCAL -> LocalTestCluster.start();
            case CONTAINERS -> ContainerTestCluster.start();
        };
    }

    /** The address for Kafka clients: host and port. */
    String bootstrapServers();

    /** The address of the registry's Confluent API. */
    String registryUrl();

    /** Ends both servers in any state, and deletes their data. Closing it again does nothing. */
    @Override
    void close();
}
