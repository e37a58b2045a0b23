package org.lodewire.subscriptions.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Takes the beginning of a response. A receiver that sends more than an answer needs loses the connection. */
final class AnswerReader implements AsyncResponseConsumer<Answer> {

    private static final int MAX_KEPT = 400;
    private static final int MAX_READ = 65_536;
    private static final int MAX_HEADER = 200;

    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private @Nullable FutureCallback<Answer> callback;
    private @Nullable String retryAfter;
    private int status;
    private int read;

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<Answer> resultCallback) {
        callback = resultCallback;
        status = response.getCode();
        Header header = response.getFirstHeader("Retry-After");
        retryAfter =
                header == null || header.getValue() == null || header.getValue().length() > MAX_HEADER
                        ? null
                        : header.getValue();
        if (entity == null) {
            complete();
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
        read += source.remaining();
        byte[] kept = new byte[Math.min(source.remaining(), MAX_KEPT - start.size())];
        source.get(kept);
        start.writeBytes(kept);
        source.position(source.limit());
        if (read > MAX_READ) {
            complete();
            throw new IOException("The rest of the answer is not needed");
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        complete();
    }

    private void complete() {
        if (callback != null) {
            callback.completed(new Answer(status, retryAfter, start.toString(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void failed(Exception cause) {
        if (callback != null) {
            callback.failed(cause);
        }
    }

    @Override
    public void releaseResources() {
        start.reset();
    }
}
