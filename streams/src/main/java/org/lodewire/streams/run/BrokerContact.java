package org.lodewire.streams.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.slf4j.Logger;

/**
 * Logs when no broker has answered for a while, and when one does again: a line each. Kafka's clients wait for brokers without
 * an end, and log only their attempts to connect. Looks at the bytes that the clients have received, which consumers do several
 * times a second, also where there are no records. Thread-safe.
 */
final class BrokerContact implements AutoCloseable {

    private static final int EVERY_SECONDS = 5;
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final String BYTES_RECEIVED = "incoming-byte-total";

    private final String brokers;
    private final Supplier<Map<MetricName, ? extends Metric>> metrics;
    private final Clock clock;
    private final Logger log;
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(BrokerContact::daemon);
    private Map<MetricName, Double> received = Map.of();
    private Instant answeredAt;
    private boolean silent;

    /**
     * Does not look until it is started.
     *
     * @param brokers their addresses, for the log
     * @param metrics those of the clients
     */
    BrokerContact(String brokers, Supplier<Map<MetricName, ? extends Metric>> metrics, Clock clock, Logger log) {
        this.brokers = brokers;
        this.metrics = metrics;
        this.clock = clock;
        this.log = log;
        this.answeredAt = clock.instant();
    }

    /** Looks every five seconds from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // Looks until it is closed.
    void start() {
        scheduler.scheduleWithFixedDelay(this::check, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "broker-contact");
        thread.setDaemon(true);
        return thread;
    }

    /** Logs if that has changed since the last look. */
    synchronized void check() {
        Map<MetricName, Double> before = received;
        received = bytesReceived();
        Instant now = clock.instant();
        // A client that was replaced begins at zero, so the sum would not do.
        boolean answered = received.entrySet().stream()
                .anyMatch(each -> each.getValue() > before.getOrDefault(each.getKey(), 0.0));
        if (answered) {
            if (silent) {
                log.info(
                        "Kafka at {} answers again, after {} s",
                        brokers,
                        Duration.between(answeredAt, now).toSeconds());
            }
            silent = false;
            answeredAt = now;
        } else if (!silent && Duration.between(answeredAt, now).compareTo(SILENCE) >= 0) {
            silent = true;
            log.warn(
                    "Kafka at {} has not been reachable since {}; the pipeline waits for it",
                    brokers,
                    answeredAt.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private Map<MetricName, Double> bytesReceived() {
        Map<MetricName, Double> bytes = new HashMap<>();
        metrics.get().forEach((name, metric) -> {
            if (name.name().equals(BYTES_RECEIVED) && metric.metricValue() instanceof Double value) {
                bytes.put(name, value);
            }
        });
        return bytes;
    }

    /** Looks no more. */
    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
