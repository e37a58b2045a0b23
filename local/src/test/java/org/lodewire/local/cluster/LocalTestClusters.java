package org.lodewire.local.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lodewire.local.LocalBroker;
import org.lodewire.local.LocalRegistry;

/** The broker and the registry that the demo runs on, in temporary folders. */
final class LocalTestClusters implements TestClusters {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final LocalRegistry registry;

    private LocalTestClusters(Path folder, LocalRegistry registry) {
        this.folder = folder;
        this.registry = registry;
    }

    /** Does not wait for the registry, so that the first broker starts meanwhile. */
    static LocalTestClusters open() throws IOException {
        Path folder = Files.createTempDirectory("lodewire-registry-");
        return new LocalTestClusters(folder, LocalRegistry.start(folder, 0));
    }

    @Override
    public TestCluster start() throws IOException {
        Path data = Files.createTempDirectory("lodewire-broker-");
        LocalBroker broker = LocalBroker.start(data, LocalBroker.Settings.DEFAULT);
        try {
            return new TestCluster(broker.bootstrapServers(), registry.awaitUrl(PATIENCE), () -> {
                broker.close();
                delete(data);
            });
        } catch (IOException failure) {
            try (broker) { // An exception of close() is suppressed.
                throw failure;
            }
        }
    }

    @Override
    public void close() throws IOException {
        registry.close();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
