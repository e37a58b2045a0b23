package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.Delivery;
import org.lodewire.subscriptions.deliverer.DeliveryHistory;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Missing;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewestRecords.Entry;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/subscriptions/{id}/retry/{notification}}: asks that a notification is sent again. Thread-safe. */
public final class RetryResource implements Routes {

    private static final String PATH = "/api/v1/subscriptions/{id}/retry";

    /** Each has a producer of its own, and waits for it. */
    private static final int AT_A_TIME = 2;

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final NewsView view;
    private final BiFunction<String, String, Optional<String>> ask;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    /**
     * @param view what is known
     * @param ask  takes the ids of a subscription and of a notification, returns why it cannot be sent again, and throws
     *             {@link CommandFailedException} if the request cannot be written
     */
    public RetryResource(NewsView view, BiFunction<String, String, Optional<String>> ask) {
        this.view = view;
        this.ask = ask;
    }

    @Override
    public void addTo(Javalin server) {
        server.post(PATH + "/<notification>", this::retry);
    }

    @OpenApi(
            path = PATH + "/{notification}",
            methods = HttpMethod.POST,
            operationId = "retryNotification",
            summary = "Send a notification again that was given up",
            description =
                    "Asks 'lodewire deliver' to do so: one with the outcome dead after at least one attempt, of"
                            + " which the last 200 of a subscription are remembered. GET /api/v1/deliveries has what comes of it.",
            tags = "subscriptions",
            pathParams = {
                @OpenApiParam(name = "id", description = "Id of the subscription.", required = true),
                @OpenApiParam(
                        name = "notification",
                        description = "Id of the notification, which may contain slashes.",
                        required = true)
            },
            responses = {
                @OpenApiResponse(status = "202", description = "What was asked for."),
                @OpenApiResponse(
                        status = "409",
                        description = "It was not given up, or it is forgotten, and so cannot be sent again.")
            })
    private void retry(Context context) {
        String subscription = view.subscriptions()
                .get(context.pathParam("id"))
                .orElseThrow(() -> Missing.of("subscription", "/api/v1/subscriptions"))
                .getId();
        String notification = context.pathParam("notification");
        requireGivenUp(subscription, notification);
        if (!places.tryAcquire()) {
            throw new ProblemException(new Problem(TOO_MANY, "Others are asking as well; try again later.", RETRY));
        }
        try {
            ask.apply(subscription, notification).ifPresent(fault -> {
                throw new ProblemException(new Problem(CONFLICT, fault + "."));
            });
        } catch (CommandFailedException e) {
            throw new ProblemException(new Problem(UNAVAILABLE, String.valueOf(e.getMessage()), RETRY));
        } finally {
            places.release();
        }
        context.status(ACCEPTED);
        JsonAnswer.send(
                context,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("subscription", subscription)
                        .put("notification", notification));
    }

    /** By what came of it last. */
    private void requireGivenUp(String subscription, String notification) {
        Delivery last = view
                .deliveries()
                .newestFirst(
                        entry -> entry.value().getSubscription().equals(subscription)
                                && entry.value().getId().equals(notification),
                        null,
                        1)
                .stream()
                .findFirst()
                .map(Entry::value)
                .orElseThrow(() -> Missing.of("notification", "/api/v1/deliveries"));
        DeliveryHistory.fault(last).ifPresent(fault -> {
            throw new ProblemException(new Problem(CONFLICT, "The notification " + fault + "."));
        });
    }
}
