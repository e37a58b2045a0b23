package org.lodewire.cli.inspect;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** A row of input. Immutable. */
public final class Row {

    private final Map<String, Object> fields;

    /**
     * What a cleaner is given of a page or a text.
     *
     * @param bytes   the bytes, which are only read
     * @param charset their charset; null if nothing but the bytes tells it
     */
    record Content(byte[] bytes, String charset) {}

    /**
     * A row of these fields.
     *
     * @param fields text as {@code String} or, if it is yet to be decoded, {@code Content}, and whole numbers as {@code Long};
     *               what is of no use as anything else
     */
    Row(Map<String, Object> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** Whether there is such a field, of any type but null. */
    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Text, which may be empty. */
    String text(String field) throws BadRowException {
        String text = textOrNull(field);
        if (text == null) {
            throw new BadRowException("has no " + field);
        }
        return text;
    }

    /** Text; null if there is no such field. */
    String textOrNull(String field) throws BadRowException {
        Object value = fields.get(field);
        if (value != null && !(value instanceof String)) {
            throw new BadRowException("has a field " + field + " that is not text");
        }
        return (String) value;
    }

    /** Text as bytes. */
    Content content(String field) throws BadRowException {
        return fields.get(field) instanceof Content content
                ? content
                : new Content(text(field).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
    }

    /** Text that says which row this is. */
    String id() throws BadRowException {
        String id = text("id");
        if (id.isEmpty()) {
            throw new BadRowException("has an empty id");
        }
        return id;
    }

    /** The id of a row that may be bad; null if it has none. */
    String idOrNull() {
        return fields.get("id") instanceof String id ? id : null;
    }

    /** A whole number, not negative. */
    long count(String field) throws BadRowException {
        if (fields.get(field) instanceof Long count && count >= 0) {
            return count;
        }
        throw new BadRowException("needs a whole number from 0 as " + field);
    }

    /** A time with its zone, as in 2026-03-01T12:30:00Z. */
    Instant time(String field) throws BadRowException {
        try {
            return OffsetDateTime.parse(text(field)).toInstant();
        } catch (DateTimeException e) {
            throw new BadRowException("needs a time such as 2026-03-01T12:30:00Z as " + field, e);
        }
    }
}
