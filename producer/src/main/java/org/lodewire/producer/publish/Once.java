package org.lodewire.producer.publish;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Passes on the first notification only: a client may notify of a failure and throw it as well. Thread-safe. */
final class Once implements Acknowledgement {

    private final Acknowledgement next;
    private final AtomicBoolean done = new AtomicBoolean();

    Once(Acknowledgement next) {
        this.next = next;
    }

    @Override
    public void done(@Nullable Exception failure) {
        if (done.compareAndSet(false, true)) {
            next.done(failure);
        }
    }
}
