package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.subscriptions.page.model.Deliveries;
import org.lodewire.subscriptions.page.model.Subscribers;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** The subscriptions, and what came of their notifications. Thread-safe. */
final class DeliveryRoutes implements Routes {

    private static final String SECTION = "deliveries";

    private final Deliveries deliveries;
    private final Subscribers subscribers;
    private final PageRenderer renderer;
    private final PageHandlers handlers;
    private final InstantSource clock;

    DeliveryRoutes(NewsView view, PageRenderer renderer, PageHandlers handlers, InstantSource clock) {
        this.deliveries = new Deliveries(view);
        this.subscribers = new Subscribers(view);
        this.renderer = renderer;
        this.handlers = handlers;
        this.clock = clock;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/deliveries", handlers.page(this::show), Role.ANYONE);
    }

    private void show(Context context) {
        Parameters parameters = new Parameters(context);
        String subscription = parameters.text("subscription").orElse(null);
        List<DeliveryOutcome> outcomes = parameters.symbols("outcome", DeliveryOutcome.class);
        DeliveryOutcome outcome = outcomes.isEmpty() ? null : outcomes.get(0);
        Instant now = clock.instant();
        Map<String, Object> model = new HashMap<>();
        model.put("subscriptions", subscribers.all(now));
        model.put("deliveries", deliveries.of(subscription, outcome, now));
        model.put("subscription", subscription == null ? "" : subscription);
        model.put("outcome", outcome == null ? "" : outcome.name().toLowerCase(Locale.ROOT));
        renderer.page(context, SECTION, SECTION, "Delivery – Lodewire", model);
    }
}
