package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.Routes;

/** {@code /healthz}: whether what the server knows is up to date, for load balancers. Thread-safe. */
public final class HealthResource implements Routes {

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int UNAVAILABLE = 503;

    private final BooleanSupplier current;
    private final Supplier<String> search;

    /**
     * @param current whether what the server knows is up to date
     * @param search  how the index of articles is, in a word
     */
    public HealthResource(BooleanSupplier current, Supplier<String> search) {
        this.current = current;
        this.search = search;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/healthz", this::health, Role.ANYONE);
    }

    @OpenApi(
            path = "/healthz",
            methods = HttpMethod.GET,
            operationId = "health",
            summary = "Whether what is served is up to date",
            description =
                    "'search' is current; reading, as long as the index of articles has not read all that there was when it"
                            + " began; or failing, if the index cannot be written, as on a full disk. Everything else is served then.",
            tags = "health",
            responses = @OpenApiResponse(status = "200", description = "It is."))
    private void health(Context context) {
        if (!current.getAsBoolean()) {
            throw new ProblemException(new Problem(
                    UNAVAILABLE, "Kafka or the registry does not answer; what is served is as it was before.", RETRY));
        }
        JsonAnswer.send(
                context,
                JsonNodeFactory.instance.objectNode().put("status", "ok").put("search", search.get()));
    }
}
