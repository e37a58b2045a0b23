package org.lodewire.subscriptions.endpoint;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.subscriptions.delivery.AttemptResult;

/**
 * What a receiver answered. A status of 2xx means that it took the notification, 410 that it is gone for good, and any other
 * that it did not; redirects are not followed, as Standard Webhooks recommends.
 *
 * @param status     of the response
 * @param retryAfter the header of that name; null if there is none
 * @param start      the beginning of the body
 */
record Answer(int status, @Nullable String retryAfter, String start) {

    private static final int MAX_SHOWN = 200;
    private static final int GONE = 410;
    private static final int MAX_DIGITS = 9;
    /** Longer than anybody waits: who sends has a bound of its own. */
    private static final Duration LONG = Duration.ofSeconds(1_000_000_000);

    /** What it means for an attempt that was made now. */
    AttemptResult result(Instant now, Duration took) {
        if (status >= 200 && status < 300) {
            return AttemptResult.delivered(status, took);
        }
        String said = TerminalText.line(start, MAX_SHOWN);
        String reason = "the receiver answered " + status
                + (status >= 300 && status < 400 ? ", a redirect, which is not followed" : "")
                + (said.isEmpty() ? "" : ": " + said);
        return status == GONE
                ? new AttemptResult(
                        AttemptResult.Outcome.GONE,
                        status,
                        "the receiver is gone, so nothing more is sent until the address of the subscription changes: "
                                + reason,
                        Duration.ZERO,
                        took)
                : new AttemptResult(AttemptResult.Outcome.FAILED, status, reason, retryAfter(now), took);
    }

    /** A number of seconds, or a date (RFC 9110, section 10.2.3); zero for none. */
    private Duration retryAfter(Instant now) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        String text = retryAfter.strip();
        try {
            if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                String seconds = text.substring(leadingZeros(text));
                return seconds.length() > MAX_DIGITS ? LONG : Duration.ofSeconds(Long.parseLong("0" + seconds));
            }
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    private static int leadingZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
