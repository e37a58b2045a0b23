package org.lodewire.producer.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lodewire.producer.StopSignal;
import org.slf4j.LoggerFactory;

/**
 * Stops a running command on SIGINT and SIGTERM. The shutdown waits until this is closed, so that the command can send all
 * records and print its summary, but at most {@value #TIMEOUT_SECONDS} seconds, in case Kafka does not respond. The exit
 * code is that of the signal.
 */
final class StopOnShutdown implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 30;

    private final StopSignal signal = new StopSignal();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "stop-on-shutdown");

    private StopOnShutdown() {}

    static StopOnShutdown install() {
        StopOnShutdown installed = new StopOnShutdown();
        Runtime.getRuntime().addShutdownHook(installed.hook);
        return installed;
    }

    /** The signal that the command must check. */
    StopSignal signal() {
        return signal;
    }

    private void stopAndWait() {
        signal.request();
        try {
            if (!done.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(StopOnShutdown.class).warn("Stopped before Kafka had acknowledged all records");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already shutting down.
        }
    }
}
