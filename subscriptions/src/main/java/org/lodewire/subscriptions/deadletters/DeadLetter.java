package org.lodewire.subscriptions.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.catalogue.HeaderNames;

/**
 * A record of the dead letters. Anyone may write such a record, so that its headers may be missing or have any values.
 *
 * @param letter as it was read
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> letter) {

    /** Of a dead letter without a reason, such as one of an earlier version. */
    public static final String UNKNOWN = "UNKNOWN";

    /** No header that is read here is longer than this, in bytes, except the stack trace, which is not read. */
    private static final int MAX_HEADER = 10_000;

    private static final int RADIX = 10;
    private static final int MAX_DIGITS = 18;

    /** Why: UNDECODABLE, UNPROCESSABLE, UNWRITABLE, or what the header says. */
    public String reason() {
        return text(HeaderNames.REASON, UNKNOWN);
    }

    /** The topic of the record that failed; {@code null} in words for a timer, which no record caused. */
    public String topic() {
        return text(HeaderNames.TOPIC, "unknown");
    }

    /** The partition of the record that failed; -1 if it is not known. */
    public int partition() {
        long partition = number(HeaderNames.PARTITION).orElse(-1);
        return partition <= Integer.MAX_VALUE ? (int) partition : -1;
    }

    /** The offset of the record that failed; -1 if it is not known. */
    public long offset() {
        return number(HeaderNames.OFFSET).orElse(-1);
    }

    /** The class of the exception. */
    public String exception() {
        return text(HeaderNames.EXCEPTION, "unknown");
    }

    /** The message of the exception. */
    public String message() {
        return text(HeaderNames.MESSAGE, "");
    }

    /** Whether only the beginning of the record is here. */
    public boolean isCut() {
        return letter.headers().lastHeader(HeaderNames.VALUE_SIZE) != null;
    }

    /** The size of the original value in bytes. */
    public long size() {
        return number(HeaderNames.VALUE_SIZE).orElse(letter.value() == null ? 0 : letter.value().length);
    }

    /** The timestamp of the record that failed, which is its event time. */
    public Instant time() {
        return Instant.ofEpochMilli(letter.timestamp());
    }

    private OptionalLong number(String header) {
        String text = text(header, "");
        boolean digits =
                !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text, RADIX)) : OptionalLong.empty();
    }

    private String text(String name, String otherwise) {
        @Nullable Header header = letter.headers().lastHeader(name);
        byte @Nullable [] value = header == null ? null : header.value();
        return value == null
                ? otherwise
                : new String(value, 0, Math.min(value.length, MAX_HEADER), StandardCharsets.UTF_8);
    }
}
