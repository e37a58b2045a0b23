package org.lodewire.client.connection;

import java.time.Duration;
import java.util.Locale;

/** A server does not answer now but may do so later. The message names the reason, without a full stop. */
final class UnavailableException extends Exception {

    private static final long serialVersionUID = 1;

    UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    UnavailableException(Throwable cause) {
        this(cause.getMessage() == null ? "the connection failed" : cause.getMessage(), cause);
    }

    /** A time for a message, such as 5 s or 0.9 s. */
    static String seconds(Duration time) {
        return time.toMillisPart() == 0
                ? time.toSeconds() + " s"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
