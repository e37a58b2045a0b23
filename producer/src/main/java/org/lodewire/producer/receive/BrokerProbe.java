package org.lodewire.producer.receive;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.lodewire.client.connection.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the brokers every two seconds whether they are there. Thread-safe. */
final class BrokerProbe implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerProbe.class);
    private static final int EVERY_SECONDS = 2;
    private static final int TIMEOUT_MILLIS = 3_000;
    /** A broker that is busy may miss one. */
    private static final int FAILURES = 2;

    private final Admin admin;
    private final String brokers;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(BrokerProbe::daemon);
    private volatile int failures;

    private BrokerProbe(Connection connection) {
        this.admin = connection.admin();
        this.brokers = connection.bootstrapServers();
    }

    /** Asks from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // Asks until this is closed.
    static BrokerProbe of(Connection connection) {
        BrokerProbe probe = new BrokerProbe(connection);
        probe.scheduler.scheduleWithFixedDelay(probe::ask, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        return probe;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "broker-probe");
        thread.setDaemon(true);
        return thread;
    }

    private void ask() {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
                    .nodes()
                    .get();
            if (isAway()) {
                LOG.info("Kafka at {} answers again; requests are accepted", brokers);
            }
            failures = 0;
        } catch (ExecutionException | RuntimeException e) {
            boolean wasAway = isAway();
            failures = Math.min(FAILURES, failures + 1);
            if (isAway() && !wasAway) {
                LOG.warn("Kafka at {} does not answer; requests are refused until it does", brokers);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether no broker has answered for some seconds. */
    boolean isAway() {
        return failures >= FAILURES;
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }
}
