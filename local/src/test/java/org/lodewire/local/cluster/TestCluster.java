package org.lodewire.local.cluster;

import java.io.IOException;

/**
 * A broker and a registry of a test's own, of whichever kind the build asks for. They start empty, and what the test
 * puts there goes when they are closed.
 *
 * <p>A test that uses one is marked {@link OnAnyCluster}, and relies on nothing that only one kind has.
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

    /** Where Kafka clients connect to: host and port. */
    String bootstrapServers();

    /** The address of the registry's Confluent API. */
    String registryUrl();

    /** Ends both servers, whatever state they are in, and throws away what they hold. Closing it again does nothing. */
    @Override
    void close();
}
