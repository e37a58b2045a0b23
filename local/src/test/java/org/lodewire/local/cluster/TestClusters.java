package org.lodewire.local.cluster;

import java.io.Closeable;
import java.io.IOException;

/**
 * Starts clusters for tests, of the kind that the build has chosen: each has a broker of its own, and all of them have one
 * registry, since that takes longer to start than most tests run.
 *
 * <p>A test that takes a parameter of this type is marked {@link OnAnyCluster}, and relies on nothing that is specific to one
 * kind. Schemas of its own it registers only under subjects that no other test uses. There is one for each JVM that runs
 * tests.
 */
public interface TestClusters extends Closeable {

    /**
     * Starts the registry of the kind that was chosen.
     *
     * @throws IOException if it does not start; nothing is left running
     */
    static TestClusters open() throws IOException {
        return switch (ClusterKind.chosen()) {
            case LOCAL -> LocalTestClusters.open();
            case CONTAINERS -> ContainerTestClusters.open();
        };
    }

    /**
     * Starts a broker and returns when it and the registry can be used.
     *
     * @throws IOException if a server does not start; no broker is left running
     */
    TestCluster start() throws IOException;

    /** Closes the registry. */
    @Override
    void close() throws IOException;
}
