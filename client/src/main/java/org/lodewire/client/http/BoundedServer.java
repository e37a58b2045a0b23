package org.lodewire.client.http;

import io.javalin.Javalin;
import io.javalin.config.JettyConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.lodewire.client.CommandFailedException;

/**
 * An HTTP/1.1 server whose clients cannot hold more of it than its limits say, and that answers every failure with a
 * {@link Problem}. TLS is left to a proxy. Thread-safe.
 */
public final class BoundedServer implements AutoCloseable {

    private static final int MIN_THREADS = 8;
    /** Tasks a connection has at most: it opens, handles a request and closes. None may be refused, or it is never counted as closed. */
    private static final int TASKS = 4;

    private static final int ACCEPT_QUEUE = 128;
    private static final int SHUTDOWN_IDLE_MILLIS = 250;
    private static final int THREAD_IDLE_MILLIS = 60_000;

    private final Javalin server;

    private BoundedServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param host      the name or address of the interface to listen on
     * @param port      0 for a free one
     * @param stopAfter how long requests may take to end after {@link #close}, in milliseconds
     * @param routes    adds what the server offers
     * @throws CommandFailedException if it cannot listen there
     */
    public static BoundedServer start(
            String host, int port, HttpLimits limits, long stopAfter, Consumer<Javalin> routes) {
        Javalin server = Javalin.create(config -> {
            config.showJavalinBanner = false;
            config.startupWatcherEnabled = false;
            config.http.disableCompression();
            config.http.prefer405over404 = true;
            listen(config.jetty, host, port, limits);
            config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new JettyProblems()));
        });
        ProblemResponses.install(server);
        routes.accept(server);
        try {
            server.start();
            // Not before: a server that does not start is stopped, and must not wait for requests.
            server.jettyServer().server().setStopTimeout(stopAfter);
        } catch (JavalinBindException e) {
            throw new CommandFailedException(
                    "Cannot listen on " + host + ":" + port + ": it is in use, or not an address of this machine.", e);
        }
        return new BoundedServer(server);
    }

    private static void listen(JettyConfig jetty, String host, int port, HttpLimits limits) {
        QueuedThreadPool threads = new QueuedThreadPool(
                limits.threads(), MIN_THREADS, THREAD_IDLE_MILLIS, new ArrayBlockingQueue<>(TASKS * accepted(limits)));
        threads.setName("http");
        jetty.threadPool = threads;
        jetty.addConnector((server, http) -> connector(server, http, host, port, limits));
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration http, String host, int port, HttpLimits limits) {
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(limits.headerBytes());
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
        connector.setIdleTimeout(limits.idleTimeout().toMillis());
        connector.addBean(new OpenConnections(limits, connector.getScheduler()));
        // Only for what is accepted faster than it is closed.
        server.addBean(new ConnectionLimit(accepted(limits), connector));
        return connector;
    }

    private static int accepted(HttpLimits limits) {
        return limits.connections() + OpenConnections.LOOPBACK_RESERVE + ACCEPT_QUEUE;
    }

    /** The port on which it listens. */
    public int port() {
        return server.port();
    }

    /** Accepts no more requests, waits at most {@code stopAfter} for those that are being handled, and cuts off the rest. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (JavalinException e) {
            // Jetty reports that it did not wait any longer, after it has closed all connections.
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
        }
    }
}
