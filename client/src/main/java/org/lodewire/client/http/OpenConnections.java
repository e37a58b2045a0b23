package org.lodewire.client.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Comparator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Keeps clients from holding connections that others need.
 *
 * <p>Closes connections that take too long to send the header of a request. Jetty's idle timeout begins again with each byte,
 * so that a client could hold a connection for ever with a byte now and then.
 *
 * <p>Makes room for a new connection if its address has its share, or all are taken: the connection that has waited longest for
 * a request is closed, of that address or of the one that has most. So a client that opens connections without using
 * them takes its own, and a health check gets through. If every candidate is handling a request, the new one is closed.
 *
 * <p>Thread-safe.
 */
final class OpenConnections extends AbstractLifeCycle implements Connection.Listener {

    /** Connections beyond the limit for programs of this machine, such as a health check. */
    static final int LOOPBACK_RESERVE = 16;

    private static final long EVERY_MILLIS = 1000;

    private final HttpLimits limits;
    private final Scheduler scheduler;
    private final Map<HttpConnection, Waiting> open = new ConcurrentHashMap<>();

    /**
     * A connection.
     *
     * @param network  where it comes from
     * @param requests how many it has sent
     * @param since    when it began to send the next one
     */
    private record Waiting(String network, long requests, long since) {}

    OpenConnections(HttpLimits limits, Scheduler scheduler) {
        this.limits = limits;
        this.scheduler = scheduler;
    }

    @Override
    protected void doStart() {
        schedule();
    }

    private void schedule() {
        scheduler.schedule(
                () -> {
                    if (isRunning() || isStarting()) {
                        check(System.nanoTime());
                        schedule();
                    }
                },
                EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) {
            InetAddress address = address(http);
            String network = ClientNetwork.of(address);
            synchronized (this) {
                open.put(http, new Waiting(network, 0, System.nanoTime()));
                makeRoom(http, network, address.isLoopbackAddress());
            }
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof HttpConnection http) {
            open.remove(http);
        }
    }

    private void makeRoom(HttpConnection added, String network, boolean loopback) {
        Map<String, Long> counts =
                open.values().stream().collect(Collectors.groupingBy(Waiting::network, Collectors.counting()));
        int most = limits.connections() + (loopback ? LOOPBACK_RESERVE : 0);
        if (counts.getOrDefault(network, 0L) > limits.perAddress()) {
            close(added, counts, network::equals);
        } else if (open.size() > most) {
            close(added, counts, any -> true);
        }
    }

    private void close(HttpConnection added, Map<String, Long> counts, Predicate<String> ofNetwork) {
        Comparator<Entry<HttpConnection, Waiting>> first = Comparator.comparingLong(
                entry -> -counts.getOrDefault(entry.getValue().network(), 0L));
        Optional<HttpConnection> longest = open.entrySet().stream()
                .filter(entry -> ofNetwork.test(entry.getValue().network()) && !isHandling(entry.getKey()))
                .min(first.thenComparingLong(entry -> entry.getValue().since()))
                .map(Entry::getKey);
        HttpConnection closed = longest.orElse(added);
        open.remove(closed);
        closed.getEndPoint().close();
    }

    private void check(long now) {
        open.replaceAll((connection, before) -> {
            long requests = connection.getMessagesIn();
            if (isHandling(connection) || requests != before.requests()) {
                return new Waiting(before.network(), requests, now);
            }
            if (now - before.since() > limits.headerTimeout().toNanos()) {
                connection.getEndPoint().close();
            }
            return before;
        });
    }

    private static boolean isHandling(HttpConnection connection) {
        return !connection.getHttpChannel().getState().isIdle();
    }

    private static InetAddress address(HttpConnection connection) {
        SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
        return remote instanceof InetSocketAddress socket && socket.getAddress() != null
                ? socket.getAddress()
                : InetAddress.getLoopbackAddress();
    }
}
