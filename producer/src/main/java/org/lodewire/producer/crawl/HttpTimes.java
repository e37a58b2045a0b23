package org.lodewire.producer.crawl;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchHeaders;

/** How long a server asks to be left alone, in milliseconds; 0 if it does not ask. */
final class HttpTimes {

    /** A server that asks for more gets this. */
    static final long LONGEST = Duration.ofDays(1).toMillis();

    private HttpTimes() {}

    /** {@code Retry-After} in either form (RFC 9110, section 10.2.3), at most a day. */
    static long retryAfter(FetchHeaders headers, long now) {
        String value = headers.retryAfter();
        if (value == null) {
            return 0;
        }
        long seconds = seconds(value.strip());
        return bounded(seconds >= 0 ? seconds * 1000 : date(value, now) - date(headers.date(), now, now));
    }

    /** How long a response is fresh (RFC 9111, section 4.2.1), at most a day. */
    static long fresh(FetchHeaders headers, long now) {
        String control =
                headers.cacheControl() == null ? "" : headers.cacheControl().toLowerCase(Locale.ROOT);
        long maxAge = -1;
        for (String part : control.split(",")) {
            String directive = part.strip();
            if (directive.equals("no-cache") || directive.equals("no-store")) {
                return 0;
            }
            if (directive.startsWith("max-age=")) {
                maxAge = seconds(directive.substring("max-age=".length()).replace("\"", ""));
            }
        }
        if (maxAge >= 0) {
            return bounded(maxAge * 1000);
        }
        return headers.expires() == null ? 0 : bounded(date(headers.expires(), now) - date(headers.date(), now, now));
    }

    private static long bounded(long millis) {
        return Math.max(0, Math.min(LONGEST, millis));
    }

    /** A number of seconds; -1 if the text is none. */
    private static long seconds(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            return -1;
        }
        return text.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(text);
    }

    private static long date(@Nullable String text, long unreadable) {
        return date(text, unreadable, unreadable);
    }

    private static long date(@Nullable String text, long absent, long unreadable) {
        if (text == null) {
            return absent;
        }
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()))
                    .toEpochMilli();
        } catch (DateTimeException e) {
            return unreadable;
        }
    }
}
