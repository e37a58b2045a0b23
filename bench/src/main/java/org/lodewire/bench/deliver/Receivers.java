package org.lodewire.bench.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Receivers of webhooks, each a path of one server. All answer at once, until the first are down and the next answer late. Notes when each
 * alert came, by the number that is its observed value. Thread-safe.
 */
final class Receivers implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BACKLOG = 1_000;
    private static final int NO_CONTENT = 204;
    private static final int UNAVAILABLE = 503;

    private final AtomicLongArray arrivals;
    private final AtomicLongArray newest;
    private final AtomicLongArray disorder = new AtomicLongArray(1);
    private final Faults faults;
    private volatile boolean failing;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /**
     * Which receivers fail, once they do.
     *
     * @param down how many answer 503: the first
     * @param slow how many answer late: the next
     * @param late how long these take
     */
    record Faults(int down, int slow, Duration late) {

        boolean isDown(int endpoint) {
            return endpoint < down;
        }

        boolean isSlow(int endpoint) {
            return endpoint >= down && endpoint < down + slow;
        }

        boolean isWell(int endpoint) {
            return endpoint >= down + slow;
        }
    }

    /**
     * Starts them.
     *
     * @param alerts how many alerts there may be
     */
    Receivers(int endpoints, int alerts, Faults faults) throws IOException {
        this.arrivals = new AtomicLongArray(alerts);
        this.newest = new AtomicLongArray(endpoints);
        this.faults = faults;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    /** From now on, some are down and some are slow. */
    void fail() {
        failing = true;
    }

    String url(int endpoint) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + endpoint;
    }

    private void receive(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        int endpoint = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (failing && faults.isDown(endpoint)) {
            exchange.sendResponseHeaders(UNAVAILABLE, -1);
        } else {
            for (JsonNode alert : JSON.readTree(body).at("/data/alerts")) {
                note(endpoint, alert.path("observed").asInt(), now);
            }
            if (failing && faults.isSlow(endpoint)) {
                pause();
            }
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        }
        exchange.close();
    }

    private void note(int endpoint, int alert, long now) {
        if (arrivals.compareAndSet(alert, 0, now)) {
            long before = newest.getAndAccumulate(endpoint, alert, Math::max);
            if (before > alert) {
                disorder.incrementAndGet(0);
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(faults.late().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When an alert came first, by {@link System#nanoTime}; 0 if it did not. */
    long arrival(int alert) {
        return arrivals.get(alert);
    }

    /** How many alerts came after a later one of the same endpoint. */
    long disorder() {
        return disorder.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
