package org.lodewire.local.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lodewire.client.CommandFailedException;
import org.lodewire.local.LocalCluster;
import org.lodewire.producer.StopSignal;

/**
 * The parts that run on a cluster: closed before it, the last first, and watched until then. Thread-safe.
 *
 * @param deaths  parts that have ended by themselves
 * @param endings how parts have ended that were asked to
 */
record Parts(LocalCluster cluster, LiveListener listener, BlockingQueue<Death> deaths, Endings endings) {

    /**
     * The end of a part that nobody asked to end.
     *
     * @param cause its message says why, a sentence
     */
    record Death(String part, Throwable cause) {

        /** What the command ends with. */
        CommandFailedException failure() {
            return new CommandFailedException(
                    "The part '" + part
                            + "' has ended, and everything else is stopped. Start again, and it goes on where it"
                            + " ended. The reason: " + cause.getMessage(),
                    cause);
        }
    }

    /** What returns when a part has ended in order. */
    interface Waiting {
        void await() throws IOException, InterruptedException;
    }

    Parts(LocalCluster cluster, LiveListener listener) {
        this(cluster, listener, new LinkedBlockingQueue<>(), new Endings());
        cluster.closeLast(() -> endings.reportTo(listener));
    }

    /** Adds a part that runs. */
    void add(String name, AutoCloseable part) {
        cluster.closeFirst(() -> {
            listener.changed(name, "stopping");
            endings.end(name, part);
        });
    }

    /** Adds a part that works in a thread of its own. */
    void start(String name, Consumer<StopSignal> work) {
        add(name, new PartThread(name, work, this::died));
    }

    /** Waits for the end of a part in a thread of its own; the part has died if that fails. */
    void watch(String name, Waiting waiting) {
        Thread thread = new Thread(() -> watchUntilEnd(name, waiting), name + "-end");
        thread.setDaemon(true);
        thread.start();
    }

    private void watchUntilEnd(String name, Waiting waiting) {
        try {
            waiting.await();
        } catch (IOException e) {
            died(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes note of the end of a part. */
    void died(String name, Throwable cause) {
        deaths.add(new Death(name, cause));
    }

    /** The next part that has ended by itself, if one does so in time. */
    Optional<Death> awaitDeath(Duration atMost) throws InterruptedException {
        return Optional.ofNullable(deaths.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
    }
}
