package org.lodewire.subscriptions.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lodewire.schemas.Subscription;

/** Times in messages for people: to the minute, by the clock of the subscription's time zone. Stateless. */
final class MessageTime {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final DateTimeFormatter OTHER =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'xxx", Locale.ROOT);

    private MessageTime() {}

    /** A time such as <i>2026-03-02 13:00 UTC+01:00</i>. */
    static String of(Instant time, Subscription subscription) {
        ZonedDateTime local = time.atZone(zone(subscription));
        return local.format(local.getOffset().equals(ZoneOffset.UTC) ? UTC : OTHER);
    }

    /** Any producer may have written the definition. */
    private static ZoneId zone(Subscription subscription) {
        try {
            return ZoneId.of(subscription.getTimeZone());
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
