package org.lodewire.local.cluster;

import java.io.IOException;
import org.lodewire.local.LocalCluster;

/** The cluster that the demo runs on, in a temporary folder. */
final class LocalTestCluster implements TestCluster {

    private final LocalCluster cluster;

    private LocalTestCluster(LocalCluster cluster) {
        this.cluster = cluster;
    }

    static LocalTestCluster start() throws IOException {
        return new LocalTestCluster(LocalCluster.temporary());
    }

    @Override
    public String bootstrapServers() {
        return cluster.bootstrapServers();
    }

    @Override
    public String registryUrl() {
        return cluster.registryUrl();
    }

    @Override
    public void close() {
        cluster.close();
    }
}
