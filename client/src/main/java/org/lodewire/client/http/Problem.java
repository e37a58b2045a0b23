package org.lodewire.client.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Why a request failed, as problem details of RFC 9457. The status says what kind of problem it is, so that the type is the
 * default, {@code about:blank}.
 *
 * @param status     the HTTP status
 * @param detail     what is wrong with this request and what to do, for people
 * @param retryAfter after which time to repeat the request; null if that does not help
 * @param errors     the faults of the body, if there may be several
 */
public record Problem(int status, String detail, @Nullable Duration retryAfter, List<Fault> errors) {

    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();

    /** Copies the faults. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem without single faults. */
    public Problem(int status, String detail, @Nullable Duration retryAfter) {
        this(status, detail, retryAfter, List.of());
    }

    /** A problem that repeating the request does not solve. */
    public Problem(int status, String detail) {
        this(status, detail, null, List.of());
    }

    /** A body with faults. */
    public Problem(int status, String detail, List<Fault> errors) {
        this(status, detail, null, errors);
    }

    /**
     * A fault of a body.
     *
     * @param where  the field
     * @param line   from 1; 0 if it is not known
     * @param column from 1, in UTF-16 code units; 0 if it is not known
     * @param detail what is wrong there, and what to do
     */
    public record Fault(String where, int line, int column, String detail) {

        private void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("where", where);
            if (line > 0) {
                json.writeNumberField("line", line);
            }
            if (column > 0) {
                json.writeNumberField("column", column);
            }
            json.writeStringField("detail", detail);
            json.writeEndObject();
        }
    }

    /** The name of the status. */
    public String title() {
        return HttpStatus.getMessage(status);
    }

    /** Writes the fields into an object that the caller has started and ends, perhaps after fields of its own. */
    public void writeFields(JsonGenerator json) throws IOException {
        json.writeStringField("title", title());
        json.writeNumberField("status", status);
        json.writeStringField("detail", detail);
        if (!errors.isEmpty()) {
            json.writeArrayFieldStart("errors");
            for (Fault fault : errors) {
                fault.write(json);
            }
            json.writeEndArray();
        }
    }

    /** The problem as JSON in UTF-8. */
    public byte[] toJson() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            writeFields(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return bytes.toByteArray();
    }
}
