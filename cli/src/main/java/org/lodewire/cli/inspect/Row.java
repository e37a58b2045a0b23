package org.lodewire.cli.inspect;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.Withdrawal;

/** A row of input. Immutable. */
public final class Row {

    private final Map<String, Object> fields;
    private final @Nullable Arrival arrival;

    /**
     * An encoded page or text.
     *
     * @param bytes   the bytes, which must not be modified
     * @param charset their charset; null to detect it
     */
    record Content(byte[] bytes, @Nullable String charset) {}

    /**
     * A row of these fields.
     *
     * @param fields text as {@code String} or, still encoded, as {@code Content}; numbers as {@code Long} or
     *               {@code Double}; unusable values as any other class
     */
    Row(Map<String, Object> fields) {
        this(fields, null);
    }

    /**
     * The same of a row that a producer could read.
     *
     * @param arrival what it is for a producer; null for other rows
     */
    Row(Map<String, Object> fields, @Nullable Arrival arrival) {
        this.fields = Map.copyOf(fields);
        this.arrival = arrival;
    }

    /** What the row is for a producer; null if it is not one that a producer reads. */
    @Nullable
    Arrival arrival() {
        return arrival;
    }

    /** Checks that a producer would not reject the row for its form. */
    void check() throws BadRowException {
        if (arrival instanceof Rejection rejection) {
            throw new BadRowException("is no article: " + rejection.detail());
        }
    }

    /** Whether the field exists and is not null. */
    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Text, which may be empty. */
    String text(String field) throws BadRowException {
        Object value = fields.get(field);
        if (value == null) {
            throw new BadRowException(
                    arrival instanceof Withdrawal ? "withdraws an article, and has no " + field : "has no " + field);
        }
        if (!(value instanceof String text)) {
            throw new BadRowException("has a field " + field + " that is not text");
        }
        return text;
    }

    /** Text, or a number as text; null if the field does not exist or is something else, which does not cost the row. */
    @Nullable
    String textOrNull(String field) {
        Object value = fields.get(field);
        return value instanceof String || value instanceof Number ? value.toString() : null;
    }

    /** Text, encoded. */
    Content content(String field) throws BadRowException {
        return fields.get(field) instanceof Content content
                ? content
                : new Content(text(field).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
    }

    /** The id of the row. */
    String id() throws BadRowException {
        String id = text("id");
        if (id.isEmpty()) {
            throw new BadRowException("has an empty id");
        }
        return id;
    }

    /** The id of the row, which may be bad; null if it has none. */
    @Nullable
    String idOrNull() {
        return fields.get("id") instanceof String id ? id : null;
    }

    /** A non-negative integer. */
    long count(String field) throws BadRowException {
        if (fields.get(field) instanceof Long count && count >= 0) {
            return count;
        }
        throw new BadRowException("needs a whole number from 0 as " + field);
    }

    /** A time with its zone, such as 2026-03-01T12:30:00Z. */
    Instant time(String field) throws BadRowException {
        try {
            return OffsetDateTime.parse(text(field)).toInstant();
        } catch (DateTimeException e) {
            throw new BadRowException("needs a time such as 2026-03-01T12:30:00Z as " + field, e);
        }
    }
}
