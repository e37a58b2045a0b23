package org.lodewire.producer.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bytes of one response up to the bound of its size. What else a server sends is not waited for: the exchange is
 * ended with an exception once the response is complete as far as it is needed.
 */
final class ResponseReader implements AsyncResponseConsumer<Void> {

    private static final int MAX_HEADER_LENGTH = 4_096;

    private final ResourceType type;
    private final Consumer<RawResponse> done;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private FetchHeaders headers = FetchHeaders.NONE;
    private @Nullable String encoding;
    private @Nullable FutureCallback<Void> callback;
    private volatile boolean complete;

    /** A response whose body is as it was sent. */
    record RawResponse(
            int status, FetchHeaders headers, @Nullable String encoding, byte[] body) {}

    /** @param done takes the response, perhaps before the exchange ends */
    ResponseReader(ResourceType type, Consumer<RawResponse> done) {
        this.type = type;
        this.done = done;
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<Void> resultCallback)
            throws IOException {
        callback = resultCallback;
        status = response.getCode();
        headers = new FetchHeaders(
                value(response, "Content-Type"),
                value(response, "Location"),
                value(response, "ETag"),
                value(response, "Last-Modified"),
                value(response, "Cache-Control"),
                value(response, "Expires"),
                value(response, "Retry-After"),
                value(response, "Date"),
                links(response));
        encoding = value(response, "Content-Encoding");
        if (entity == null || status != 200) {
            end();
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // Nothing is expected before the response itself.
    }

    @Override
    public void updateCapacity(CapacityChannel capacity) throws IOException {
        capacity.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer source) throws IOException {
        int space = type.maxBytes() - body.size();
        int count = Math.min(space, source.remaining());
        byte[] bytes = new byte[count];
        source.get(bytes);
        body.writeBytes(bytes);
        if (source.hasRemaining()) {
            if (!type.isCut()) {
                throw new FetchException(
                        FetchFailure.Kind.TOO_LARGE, "the body has over " + type.maxBytes() + " bytes");
            }
            end();
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        complete();
        if (callback != null) {
            callback.completed(null);
        }
    }

    private void end() throws IOException {
        complete();
        throw new FetchException(FetchFailure.Kind.CONNECTION, "the rest is not needed");
    }

    /** Whether the response was taken. */
    boolean isDone() {
        return complete;
    }

    private void complete() {
        complete = true;
        done.accept(new RawResponse(status, headers, encoding, status == 200 ? body.toByteArray() : new byte[0]));
    }

    @Override
    public void failed(Exception cause) {
        if (callback != null) {
            callback.failed(cause);
        }
    }

    @Override
    public void releaseResources() {
        body.reset();
    }

    private static @Nullable String links(HttpResponse response) {
        String links = Stream.of(response.getHeaders("Link"))
                .map(Header::getValue)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return links.isEmpty() || links.length() > MAX_HEADER_LENGTH ? null : links;
    }

    private static @Nullable String value(HttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        String value = header == null ? null : header.getValue();
        return value == null || value.length() > MAX_HEADER_LENGTH ? null : value;
    }
}
