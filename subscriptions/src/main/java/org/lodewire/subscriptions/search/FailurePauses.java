package org.lodewire.subscriptions.search;

import org.jspecify.annotations.Nullable;

/** How long to wait after failures: ever longer while it is the same one. Not thread-safe. */
final class FailurePauses {

    static final long FIRST_MILLIS = 1_000;
    static final long LONGEST_MILLIS = 30_000;

    private @Nullable String failure;
    private long next = FIRST_MILLIS;

    /** Whether a failure is another one than that before, so that it is worth a line in the log. */
    boolean isNew(String message) {
        return !message.equals(failure);
    }

    /** Takes note of a failure. Returns how long to wait, in milliseconds. */
    long after(String message) {
        if (isNew(message)) {
            failure = message;
            next = FIRST_MILLIS;
        }
        long pause = next;
        next = Math.min(2 * next, LONGEST_MILLIS);
        return pause;
    }

    /** It is over: the same failure is a new one from now on. */
    void over() {
        failure = null;
    }
}
