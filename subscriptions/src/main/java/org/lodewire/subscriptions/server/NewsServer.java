package org.lodewire.subscriptions.server;

import java.time.Duration;
import java.util.List;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.http.BoundedServer;
import org.lodewire.client.http.HttpLimits;

/** The running server. Thread-safe. */
public final class NewsServer implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final int HEADER_BYTES = 24 << 10;
    private static final int THREADS = 32;
    private static final int OTHER_CONNECTIONS = 256;
    private static final long STOP_MILLIS = 3_000;

    private final BoundedServer server;

    private NewsServer(BoundedServer server) {
        this.server = server;
    }

    /**
     * Starts a server with all that its parts offer.
     *
     * @throws CommandFailedException if it cannot listen, or must not without tokens
     */
    public static NewsServer start(ServerSettings settings, Access access, List<Routes> parts) {
        Gate gate = new Gate(settings, access, new RateLimit(settings.rate(), System::nanoTime));
        // The id of an event, which a header repeats, has the offsets of all partitions.
        int connections = settings.streams() + OTHER_CONNECTIONS;
        // All connections come from a proxy, which limits what each client has of them.
        int perAddress = settings.isProxied() ? connections : Math.min(settings.perAddress(), connections);
        HttpLimits limits = new HttpLimits(connections, perAddress, THREADS, HEADER_BYTES, WITHIN, WITHIN);
        return new NewsServer(BoundedServer.start(settings.host(), settings.port(), limits, STOP_MILLIS, javalin -> {
            gate.addTo(javalin);
            parts.forEach(part -> part.addTo(javalin));
            HeadRequests.addTo(javalin);
        }));
    }

    /** The port on which it listens. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
