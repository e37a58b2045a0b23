package org.lodewire.subscriptions.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param outcome    whether the receiver took it
 * @param status     status code of its answer; null if there was none
 * @param reason     why it failed, for people and without secrets; empty if it did not
 * @param retryAfter how long the receiver asks to be left alone; zero if it does not say
 * @param took       how long it took
 */
public record AttemptResult(
        Outcome outcome, @Nullable Integer status, String reason, Duration retryAfter, Duration took) {

    /** What the receiver did. */
    public enum Outcome {
        /** It took the notification. */
        DELIVERED,
        /** It did not; another attempt may succeed. */
        FAILED,
        /** It says that it is gone for good. */
        GONE
    }

    /** The receiver took it. */
    public static AttemptResult delivered(@Nullable Integer status, Duration took) {
        return new AttemptResult(Outcome.DELIVERED, status, "", Duration.ZERO, took);
    }

    /** It failed without an answer of the receiver. */
    public static AttemptResult failed(String reason, Duration took) {
        return new AttemptResult(Outcome.FAILED, null, reason, Duration.ZERO, took);
    }
}
