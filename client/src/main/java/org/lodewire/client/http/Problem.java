package org.lodewire.client.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Why a request failed, as problem details of RFC 9457. The status says what kind of problem it is, so that the type is the
 * default, {@code about:blank}.
 *
 * @param status     the HTTP status
 * @param detail     what is wrong with this request and what to do, for people
 * @param retryAfter after which time to repeat the request; null if that does not help
 */
public record Problem(int status, String detail, @Nullable Duration retryAfter) {

    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();

    /** A problem that repeating the request does not solve. */
    public Problem(int status, String detail) {
        this(status, detail, null);
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
