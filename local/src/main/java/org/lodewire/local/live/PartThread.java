package org.lodewire.local.live;

import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lodewire.producer.StopSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A part that works in a thread of its own until it is closed. Thread-safe. */
final class PartThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PartThread.class);
    private static final long STOP_SECONDS = 30;
    private static final long INTERRUPT_SECONDS = 5;

    private final StopSignal stop = new StopSignal();
    private final Thread thread;

    /**
     * Starts a part.
     *
     * @param name of the part, and of its thread
     * @param work returns soon after it was asked to stop
     * @param died receives the name and the reason if the work ends without having been asked to
     */
    PartThread(String name, Consumer<StopSignal> work, BiConsumer<String, Throwable> died) {
        thread = new Thread(() -> run(name, work, died), name);
        thread.start();
    }

    private void run(String name, Consumer<StopSignal> work, BiConsumer<String, Throwable> died) {
        try {
            work.accept(stop);
            if (!stop.requested()) {
                died.accept(name, new IllegalStateException("it had nothing more to do."));
            }
        } catch (RuntimeException | Error e) {
            if (stop.requested()) {
                LOG.warn("{} did not end in order", name, e);
            } else {
                died.accept(name, e);
            }
        }
    }

    /**
     * Asks it to stop, and waits until it has ended; interrupts it if that takes too long.
     *
     * @throws IllegalStateException if it was interrupted
     */
    @Override
    public void close() {
        stop.request();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(TimeUnit.SECONDS.toMillis(INTERRUPT_SECONDS));
                throw new IllegalStateException("interrupted after " + STOP_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
