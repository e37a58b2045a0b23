package org.lodewire.producer.fetch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A request on its way. Once it has a result, whatever it is, nothing more is sent or read. Thread-safe. */
final class Exchange {

    private final FetchRequest request;
    private final CompletableFuture<FetchResult> result = new CompletableFuture<>();
    private @Nullable Future<Void> connection;

    Exchange(FetchRequest request, FetchSettings settings) {
        this.request = request;
        long millis = settings.whole().toMillis();
        var unused = result.completeOnTimeout(
                        new FetchFailure(FetchFailure.Kind.TIMEOUT, "no complete response within " + millis + " ms"),
                        millis,
                        TimeUnit.MILLISECONDS)
                .whenComplete((response, failure) -> close());
    }

    FetchRequest request() {
        return request;
    }

    CompletableFuture<FetchResult> result() {
        return result;
    }

    void complete(FetchResult response) {
        result.complete(response);
    }

    /** Notes what to end once there is a result. */
    synchronized void connected(Future<Void> open) {
        connection = open;
        if (result.isDone()) {
            close();
        }
    }

    private synchronized void close() {
        if (connection != null) {
            connection.cancel(true);
        }
    }
}
