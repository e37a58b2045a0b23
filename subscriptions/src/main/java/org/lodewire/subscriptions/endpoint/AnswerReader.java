package org.lodewire.subscriptions.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.SafeText;

/** Takes the beginning of a response. A receiver that sends more than an answer needs loses the connection. */
final class AnswerReader implements AsyncResponseConsumer<Answer> {

    private static final int MAX_KEPT = 400;
    private static final int MAX_READ = 65_536;
    private static final int MAX_HEADER = 200;

    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private final Consumer<Answer> onHead;
    private @Nullable FutureCallback<Answer> callback;
    private volatile @Nullable Answer head;
    private int read;

    /** @param onHead takes the answer without its body, as soon as that may come */
    AnswerReader(Consumer<Answer> onHead) {
        this.onHead = onHead;
    }

    /** The answer without its body; empty before it has come. */
    Optional<Answer> head() {
        return Optional.ofNullable(head);
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<Answer> resultCallback) {
        callback = resultCallback;
        Header header = response.getFirstHeader("Retry-After");
        String retryAfter = header == null ? null : header.getValue();
        Answer came =
                new Answer(response.getCode(), retryAfter == null ? null : SafeText.cut(retryAfter, MAX_HEADER), "");
        head = came;
        if (entity == null) {
            complete();
        } else {
            onHead.accept(came);
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
        Answer came = head;
        if (callback != null && came != null) {
            callback.completed(new Answer(came.status(), came.retryAfter(), start.toString(StandardCharsets.UTF_8)));
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
