package org.lodewire.producer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/** How a running command is asked to end early and in order. May be used by several threads. */
public final class StopSignal {

    private final CountDownLatch asked = new CountDownLatch(1);

    /** Asks. Asking again changes nothing. */
    public void request() {
        asked.countDown();
    }

    /** Whether it has been asked. */
    public boolean requested() {
        return asked.getCount() == 0;
    }

    /** Waits for so long, or until it is asked; returns whether it has been asked. */
    boolean await(Duration atMost) {
        try {
            return asked.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
