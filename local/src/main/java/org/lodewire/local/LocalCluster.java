package org.lodewire.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker and a schema registry, started together on the loopback interface, with their data in one folder.
 *
 * <pre>{@code
 * try (LocalCluster cluster = LocalCluster.temporary()) {
 *   connect(cluster.bootstrapServers(), cluster.registryUrl());
 * }
 * }</pre>
 *
 * <p>A cluster that is still open when the process ends in order, also by Ctrl-C, is closed then. If the process is killed,
 * the registry ends as well, and only a temporary folder is left. What uses the cluster and must end before it is passed
 * to {@link #closeFirst}.
 *
 * <p>Thread-safe.
 */
public final class LocalCluster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalCluster.class);
    private static final Duration REGISTRY_TIMEOUT = Duration.ofSeconds(90);

    private final Path folder;
    private final LocalBroker broker;
    private final LocalRegistry registry;
    private final String registryUrl;
    private final CloseOnce open;

    /**
     * The ports on which the two listen.
     *
     * @param broker the broker's port, or 0 for a free one
     * @param registry the registry's port, or 0 for a free one
     */
    public record Ports(int broker, int registry) {

        /** Two free ports. */
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
     * Starts a cluster whose data is not deleted, on free ports, and returns when both of its servers can be used.
     *
     * @param folder has the data of both; created if it is missing, and opened again with its contents if not
     * @throws IOException if the folder is in use by another cluster, or a server does not start; nothing is running then
     */
    public static LocalCluster in(Path folder) throws IOException {
        return in(folder, Ports.FREE);
    }

    /** As {@link #in(Path)}, on the given ports, which may differ from those of the last time. */
    public static LocalCluster in(Path folder, Ports ports) throws IOException {
        return start(ClusterFolder.persistent(folder), ports);
    }

    /**
     * Checks that {@link #in(Path)} can use a folder, without starting anything.
     *
     * @throws IOException if the folder cannot be created, is a file, has something else in it, or cannot be written to
     */
    public static void requireUsable(Path folder) throws IOException {
        new DataFolderCheck(folder.toAbsolutePath().normalize()).require();
    }

    /** Starts a cluster as {@link #in(Path)} does, in a temporary folder that is deleted when it is closed. */
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
            open.add(() -> LOG.info("The broker and the registry have stopped"));
            open.add(folder);
            LocalRegistry registry = open.add(LocalRegistry.start(folder.path().resolve("registry"), ports.registry()));
            LocalBroker broker = open.add(LocalBroker.start(
                    folder.path().resolve("broker"), LocalBroker.Settings.DEFAULT.withPort(ports.broker())));
            // The registry ends first. To close it again does nothing.
            open.add(registry);
            open.add(() -> LOG.info("Stopping the broker and the registry"));
            String registryUrl = registry.awaitUrl(REGISTRY_TIMEOUT);
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

    /** The address for Kafka clients: host and port. */
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

    /**
     * Waits until the cluster is closed, which another thread does, also by Ctrl-C.
     *
     * @throws IOException if the registry ends by itself; the message has the end of its log. The broker still runs then
     */
    public void awaitClose() throws IOException, InterruptedException {
        String end = registry.awaitEnd();
        if (!open.isClosed()) {
            throw new IOException(end);
        }
    }

    /** Whether closing it has begun. */
    public boolean isClosed() {
        return open.isClosed();
    }

    /**
     * Checks that a port of the loopback interface can be listened on, without keeping it.
     *
     * @param port the port, or 0 for a free one
     * @throws IOException if the port is taken
     */
    public static void requireFree(int port) throws IOException {
        try (LoopbackSockets sockets = new LoopbackSockets()) {
            sockets.bind("check", port);
        }
    }

    /** The folder with the data of both. */
    public Path folder() {
        return folder;
    }

    /**
     * Closes a resource that uses the cluster before the cluster itself, when that is closed or the process ends. Of several
     * resources, the last is closed first. Closing it must end in bounded time.
     *
     * @throws IllegalStateException if the cluster is already closed; the resource is then closed too
     */
    public void closeFirst(AutoCloseable user) {
        open.add(user);
    }

    /**
     * Closes a resource after the cluster.
     *
     * @throws IllegalStateException if the cluster is already closed
     */
    public void closeLast(AutoCloseable last) {
        open.addLast(last);
    }

    /**
     * Closes what uses the cluster, the broker and the registry, and returns when all have ended and a temporary folder is
     * deleted. Closing it again does nothing.
     *
     * @throws IllegalStateException if something could not be closed; everything else is closed
     */
    @Override
    public void close() {
        open.close();
    }
}
