package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Map;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.subscriptions.page.model.AlertItem;
import org.lodewire.subscriptions.page.model.Alerts;
import org.lodewire.subscriptions.page.model.PageTime;
import org.lodewire.subscriptions.page.model.Subscribers;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** An alert with its evidence. Thread-safe. */
final class AlertRoutes implements Routes {

    private static final int NOT_FOUND = 404;

    private final NewsView view;
    private final Alerts alerts;
    private final Subscribers subscribers;
    private final PageRenderer renderer;
    private final PageHandlers handlers;
    private final InstantSource clock;

    AlertRoutes(NewsView view, Alerts alerts, PageRenderer renderer, PageHandlers handlers, InstantSource clock) {
        this.view = view;
        this.alerts = alerts;
        this.subscribers = new Subscribers(view);
        this.renderer = renderer;
        this.handlers = handlers;
        this.clock = clock;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/alerts/<id>", handlers.page(this::show), Role.ANYONE);
        server.get("/page/alerts", handlers.part(this::list), Role.ANYONE);
    }

    private void list(Context context) {
        renderer.part(context, "alerts", Map.of("alerts", alerts.newest(time())));
    }

    private void show(Context context) {
        AlertItem alert = alerts.get(context.pathParam("id"), time())
                .orElseThrow(() -> new ProblemException(new Problem(
                        NOT_FOUND, "There is no such alert, or no longer. The overview shows the newest ones.")));
        renderer.page(
                context,
                "alert",
                "overview",
                alert.label() + " – Lodewire",
                Map.of("alert", alert, "subscriptions", subscribers.of(alert.topic(), alert.id(), clock.instant())));
    }

    private PageTime time() {
        return PageTime.of(view.counts(), clock.instant());
    }
}
