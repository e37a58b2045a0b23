package org.lodewire.local.pipeline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.errors.InterruptException;
import org.lodewire.producer.Pace;

/** Replays a number of articles without a pause, and the others once the gate is open. Thread-safe. */
final class GatedPace implements Pace {

    private final long articles;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** @param articles how many are published while the gate is closed */
    GatedPace(long articles) {
        this.articles = articles;
    }

    @Override
    public Duration due(long before, Duration sinceFirst) {
        if (before == articles) {
            reached.countDown();
            await(open);
        }
        return Duration.ZERO;
    }

    /** Waits until the articles before the gate were handed to the producer. */
    void awaitReached() {
        await(reached);
    }

    void open() {
        open.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
