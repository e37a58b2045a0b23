package org.lodewire.producer.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lodewire.producer.StopSignal;

/**
 * While open, SIGINT and SIGTERM ask a running command to stop and wait until this is closed, so that everything is
 * sent and the summary shown; for at most {@value #PATIENCE_SECONDS} seconds, in case Kafka does not answer. The exit
 * code is then the signal's, as for any program.
 */
final class StopOnShutdown implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final StopSignal signal = new StopSignal();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "stop-on-shutdown");

    private StopOnShutdown() {}

    static StopOnShutdown install() {
        StopOnShutdown installed = new StopOnShutdown();
        Runtime.getRuntime().addShutdownHook(installed.hook);
        return installed;
    }

    /** What the command listens to. */
    StopSignal signal() {
        return signal;
    }

    private void stopAndWait() {
        signal.request();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("Ended before Kafka had taken everything.");
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
            // The process is ending already.
        }
    }
}
