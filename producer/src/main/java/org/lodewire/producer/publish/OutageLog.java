package org.lodewire.producer.publish;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs once when Kafka has not acknowledged any record for a while although some wait, and once when it does so again. Has a
 * thread of its own, because the thread that sends is blocked when the buffer is full. Thread-safe.
 */
final class OutageLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Thread thread = new Thread(this::watch, "outage-log");

    /** Of one thread at a time. */
    private final Outage outage = new Outage(PATIENCE);

    OutageLog() {
        thread.setDaemon(true);
        thread.start();
    }

    void sent() {
        sent.incrementAndGet();
    }

    void acknowledged() {
        acknowledged.incrementAndGet();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(TICK.toMillis());
                long done = acknowledged.get();
                switch (outage.check(System.nanoTime(), sent.get(), done)) {
                    case BEGINS ->
                        LOG.warn(
                                "Kafka has acknowledged nothing for {} s; {} records wait for it",
                                PATIENCE.toSeconds(),
                                sent.get() - done);
                    case ENDS -> LOG.warn("Kafka acknowledges records again");
                    case NONE -> {}
                }
            }
        } catch (InterruptedException e) {
            // This was closed.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
