package org.lodewire.producer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/** Requests that a running command ends early and in an orderly way. Thread-safe. */
public final class StopSignal {

    private final CountDownLatch requested = new CountDownLatch(1);

    /** Makes the request. Further requests have no effect. */
    public void request() {
        requested.countDown();
    }

    /** Whether the request was made. */
    public boolean requested() {
        return requested.getCount() == 0;
    }

    /** Waits until the request is made. */
    public void await() throws InterruptedException {
        requested.await();
    }

    /** Waits for a time or until the request is made. Returns whether it was made. */
    public boolean await(Duration atMost) {
        try {
            return requested.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
