package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.Subscription;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.delivery.AttemptResult;
import org.lodewire.subscriptions.delivery.TestNotification;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Missing;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/subscriptions/{id}/test}: sends a test to a receiver, once. Thread-safe. */
public final class TestResource implements Routes {

    private static final String PATH = "/api/v1/subscriptions/{id}/test";
    private static final int AT_A_TIME = 4;
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int TOO_MANY = 429;

    private final NewsView view;
    private final Function<Attempt, CompletableFuture<AttemptResult>> send;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    /**
     * @param view what is known
     * @param send makes an attempt; its future does not complete exceptionally
     */
    public TestResource(NewsView view, Function<Attempt, CompletableFuture<AttemptResult>> send) {
        this.view = view;
        this.send = send;
    }

    @Override
    public void addTo(Javalin server) {
        server.post(PATH, this::test);
    }

    @OpenApi(
            path = PATH,
            methods = HttpMethod.POST,
            operationId = "testSubscription",
            summary = "Send a test to a receiver",
            description =
                    "An alert that is marked as a test, at once and only once. The secrets that the subscription refers to"
                            + " are those that 'lodewire serve' can read.",
            tags = "subscriptions",
            pathParams = @OpenApiParam(name = "id", description = "Id of the subscription.", required = true),
            responses = @OpenApiResponse(status = "200", description = "What came of it."))
    private void test(Context context) {
        Subscription subscription = view.subscriptions()
                .get(context.pathParam("id"))
                .orElseThrow(() -> Missing.of("subscription", "/api/v1/subscriptions"));
        if (!places.tryAcquire()) {
            throw new ProblemException(new Problem(TOO_MANY, "Other tests are being sent; try again later.", RETRY));
        }
        context.future(() -> send.apply(TestNotification.to(subscription, InstantSource.system()))
                .whenComplete((result, failure) -> places.release())
                .thenAccept(result -> JsonAnswer.send(
                        context,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("outcome", result.outcome().name().toLowerCase(Locale.ROOT))
                                .put("status", result.status())
                                .put("reason", result.reason())
                                .put("millis", result.took().toMillis()))));
    }
}
