package org.lodewire.subscriptions.stream;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.ClientAddress;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Routes;

/** {@code /api/v1/stream}: counts and alerts as server-sent events. Thread-safe. */
public final class StreamRoutes implements Routes {

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final List<String> NAMES = List.of("count", "alert");
    private static final int TOO_MANY = 429;

    private final StreamHub hub;
    private final ClientAddress addresses;
    private final Access access;

    /** Streams that a hub writes to, of clients that have addresses, as long as each has access. */
    public StreamRoutes(StreamHub hub, ClientAddress addresses, Access access) {
        this.hub = hub;
        this.access = access;
        this.addresses = addresses;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/stream", this::open);
    }

    @OpenApi(
            path = "/api/v1/stream",
            methods = HttpMethod.GET,
            operationId = "stream",
            summary = "Counts and alerts as they happen",
            description =
                    "Server-sent events. The event 'count' has a count, 'alert' an alert. Ids are positions in Kafka: a"
                            + " client that comes again with Last-Event-ID, to any instance, gets what it has missed. Within a"
                            + " fraction of a second some events may come again, none is left out; a client that is far behind gets"
                            + " only the newest of the counts of a topic and window. The event 'reset' says that more is missing than"
                            + " can be sent, and that the present state must be read anew. A stream ends with the session with"
                            + " which it began.",
            tags = "stream",
            queryParams = {
                @OpenApiParam(name = "topic", description = "Ids of topics, separated by commas. Default: all."),
                @OpenApiParam(name = "event", description = "count or alert. Default: both."),
                @OpenApiParam(name = "last-event-id", description = "In place of the header, for a first request.")
            },
            headers =
                    @OpenApiParam(
                            name = "Last-Event-ID",
                            description = "The id of the last event that the client has."),
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The events, until the client ends it.",
                            content = @OpenApiContent(from = String.class, mimeType = "text/event-stream")))
    private void open(Context context) {
        Parameters parameters = new Parameters(context);
        StreamFilter filter = new StreamFilter(Set.copyOf(parameters.list("topic")), sources(parameters.list("event")));
        Optional<String> last = Optional.ofNullable(context.header("Last-Event-ID"))
                .filter(id -> !id.isEmpty())
                .or(() -> parameters.text("last-event-id"));
        if (context.method() == HandlerType.HEAD) {
            headers(context);
            return;
        }
        String address = addresses.of(context);
        if (!hub.enter(address)) {
            throw new ProblemException(new Problem(
                    TOO_MANY,
                    "As many streams as may be are open, in all or of this address; try again later.",
                    RETRY));
        }
        headers(context);
        BooleanSupplier isAllowed = access.validity(context);
        context.future(
                () -> begin(context, filter, isAllowed, last).whenComplete((nothing, failure) -> hub.leave(address)));
    }

    private static void headers(Context context) {
        context.contentType("text/event-stream; charset=utf-8")
                .header(Header.CACHE_CONTROL, "no-store")
                // Proxies of the kind of nginx would hold events back.
                .header("X-Accel-Buffering", "no");
    }

    private CompletableFuture<Void> begin(
            Context context, StreamFilter filter, BooleanSupplier isAllowed, Optional<String> last) {
        try {
            return hub.add(filter, context.res().getOutputStream(), isAllowed, last);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Set<Integer> sources(List<String> events) {
        Set<Integer> sources = new HashSet<>();
        for (String event : events) {
            if (!NAMES.contains(event)) {
                throw Parameters.invalid("event", "count or alert");
            }
            sources.add(NAMES.indexOf(event));
        }
        return sources;
    }
}
