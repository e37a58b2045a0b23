package org.lodewire.subscriptions.api;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Page;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewestRecords.Entry;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/deliveries}: what came of the newest attempts to deliver notifications. Thread-safe. */
public final class DeliveriesResource implements Routes {

    private final NewsView view;

    /** Of what a view knows. */
    public DeliveriesResource(NewsView view) {
        this.view = view;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/deliveries", this::list);
    }

    @OpenApi(
            path = "/api/v1/deliveries",
            methods = HttpMethod.GET,
            operationId = "deliveries",
            summary = "What came of notifications",
            description = "The newest 10,000 attempts to deliver notifications, newest first.",
            tags = "subscriptions",
            queryParams = {
                @OpenApiParam(name = "subscription", description = "Ids of subscriptions. Default: all."),
                @OpenApiParam(name = "outcome", description = "delivered, retrying, dead or muted. Default: all."),
                @OpenApiParam(name = "from", description = "Only attempts that ended then or later."),
                @OpenApiParam(name = "to", description = "Only attempts that ended before."),
                @OpenApiParam(name = "limit", type = Integer.class, description = "How many, up to 500. Default: 50."),
                @OpenApiParam(name = "cursor", description = "The 'next' of an earlier answer, to go on after it.")
            },
            responses = @OpenApiResponse(status = "200", description = "A page of attempts."))
    private void list(Context context) {
        Parameters parameters = new Parameters(context);
        List<String> subscriptions = parameters.list("subscription");
        List<DeliveryOutcome> outcomes = parameters.symbols("outcome", DeliveryOutcome.class);
        Instant from = parameters.time("from").orElse(Instant.MIN);
        Instant to = parameters.time("to").orElse(Instant.MAX);
        Predicate<Entry<Delivery>> wanted = entry -> {
            Delivery delivery = entry.value();
            return (subscriptions.isEmpty() || subscriptions.contains(delivery.getSubscription()))
                    && (outcomes.isEmpty() || outcomes.contains(delivery.getOutcome()))
                    && !delivery.getAt().isBefore(from)
                    && delivery.getAt().isBefore(to);
        };
        Page page = Page.of(parameters);
        List<Entry<Delivery>> found =
                view.deliveries().newestFirst(wanted, PlaceCursor.read(parameters), page.lookUp());
        JsonAnswer.send(
                context,
                page.json(
                        "deliveries",
                        found,
                        entry -> RecordJson.of(entry.value()),
                        entry -> PlaceCursor.of(entry.place())));
    }
}
