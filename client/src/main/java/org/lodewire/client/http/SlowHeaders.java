package org.lodewire.client.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that take too long to send the header of a request. Jetty's idle timeout begins again with each byte, so
 * that a client could hold a connection for ever with a byte now and then. Thread-safe.
 */
final class SlowHeaders extends AbstractLifeCycle implements Connection.Listener {

    private static final long EVERY_MILLIS = 1000;

    private final long timeoutNanos;
    private final Scheduler scheduler;
    private final Map<HttpConnection, Waiting> waiting = new ConcurrentHashMap<>();

    /** How many requests a connection has sent, and since when it has been sending the next one. */
    private record Waiting(long requests, long since) {}

    SlowHeaders(Duration timeout, Scheduler scheduler) {
        this.timeoutNanos = timeout.toNanos();
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
            waiting.put(http, new Waiting(0, System.nanoTime()));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof HttpConnection http) {
            waiting.remove(http);
        }
    }

    private void check(long now) {
        waiting.replaceAll((connection, before) -> {
            long requests = connection.getMessagesIn();
            boolean handling = !connection.getHttpChannel().getState().isIdle();
            if (handling || requests != before.requests()) {
                return new Waiting(requests, now);
            }
            if (now - before.since() > timeoutNanos) {
                connection.getEndPoint().close();
            }
            return before;
        });
    }
}
