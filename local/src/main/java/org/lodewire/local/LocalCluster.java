package org.lodewire.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A Kafka broker and a schema registry, started together on the loopback interface, that keep their data in one folder.
 *
 * <pre>{@code
 * try (LocalCluster cluster = LocalCluster.temporary()) {
 *   connect(cluster.bootstrapServers(), cluster.registryUrl());
 * }
 * }</pre>
 *
 * <p>What is still open when the process ends in an orderly way, by Ctrl-C too, is closed then. If the process is
 * killed outright the registry ends all the same; only a temporary folder is left behind. What uses the cluster and
 * must end before it does is handed to {@link #closeFirst}.
 *
 * <p>Thread safe.
 */
public final class LocalCluster implements AutoCloseable {

    private static final Duration PATIENCE_WITH_REGISTRY = Duration.ofSeconds(90);

    private final Path folder;
    private final LocalBroker broker;
    private final LocalRegistry registry;
    private final String registryUrl;
    private final CloseOnce open;

    /**
     * Where the two listen.
     *
     * @param broker the broker's port, or 0 for one that is free
     * @param registry the registry's port, or 0 for one that is free
     */
    public record Ports(int broker, int registry) {

        /** Two ports that are free. */
        public static final Ports FREE = new Ports(0, 0);
    }

    private LocalCluster(Path folder, LocalBroker broker, LocalRegistry registry, String registryUrl, CloseOnce open) {
        this.folder = folder;
        this.broker = broker;
        this.registry = registry;
        this.registryUrl = registryUrl;
        this.open = open;
    }

    /**
     * Starts a cluster whose data is kept, on free ports, and returns when both of its servers can be used.
     *
     * @param folder holds the data of both; made if it is new, and opened again with all that is in it if not
     * @throws IOException if the folder is in use by another cluster, or a server does not start; nothing is left running
     */
    public static LocalCluster in(Path folder) throws IOException {
        return in(folder, Ports.FREE);
    }

    /** As {@link #in(Path)}, on the given ports, which may be others than the folder was opened with before. */
    public static LocalCluster in(Path folder, Ports ports) throws IOException {
        return start(ClusterFolder.kept(folder), ports);
    }

    /** Starts a cluster as {@link #in(Path)} does, in a folder of its own that is deleted when it is closed. */
    public static LocalCluster temporary() throws IOException {
        return temporary(Ports.FREE);
    }

    /** As {@link #temporary()}, on the given ports. */
    public static LocalCluster temporary(Ports ports) throws IOException {
        return start(ClusterFolder.temporary(), ports);
    }

    private static LocalCluster start(ClusterFolder folder, Ports ports) throws IOException {
        CloseOnce open = CloseOnce.atExitAtTheLatest();
        try {
            open.add(folder);
            LocalRegistry registry = open.add(LocalRegistry.start(folder.path().resolve("registry"), ports.registry()));
            LocalBroker broker = open.add(LocalBroker.start(
                    folder.path().resolve("broker"), LocalBroker.Settings.DEFAULT.withPort(ports.broker())));
            String registryUrl = registry.awaitUrl(PATIENCE_WITH_REGISTRY);
            return new LocalCluster(folder.path(), broker, registry, registryUrl, open);
        } catch (IOException | RuntimeException failure) {
            closeAfter(failure, open);
            throw failure;
        }
    }

    private static void closeAfter(Exception failure, CloseOnce open) {
        try {
            open.close();
        } catch (IllegalStateException another) {
            failure.addSuppressed(another);
        }
    }

    /** Where Kafka clients connect to: host and port. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The address of the registry's Confluent API. */
    public String registryUrl() {
        return registryUrl;
    }

    /** The id of the registry's process. */
    public long registryPid() {
        return registry.pid();
    }

    /** Where the data of both is. */
    public Path folder() {
        return folder;
    }

    /**
     * Sees to it that something that uses the cluster is closed before it, when the cluster is closed or the process
     * ends. Of several the last is closed first. It must not wait for ever.
     *
     * @throws IllegalStateException if the cluster is closed; what was given has been closed then
     */
    public void closeFirst(AutoCloseable user) {
        open.add(user);
    }

    /**
     * Ends what uses the cluster, the broker and the registry, and returns when all have ended and a temporary folder is
     * gone. Closing it again does nothing.
     *
     * @throws IllegalStateException if something could not be closed; all the rest has been
     */
    @Override
    public void close() {
        open.close();
    }
}
