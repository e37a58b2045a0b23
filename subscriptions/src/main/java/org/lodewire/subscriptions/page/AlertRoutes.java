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
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** An alert with its evidence. Thread-safe. */
final class AlertRoutes implements Routes {

    private static final int NOT_FOUND = 404;

    private final NewsView view;
    private final Alerts alerts;
    private final PageRenderer renderer;
    private final InstantSource clock;

    AlertRoutes(NewsView view, Alerts alerts, PageRenderer renderer, InstantSource clock) {
        this.view = view;
        this.alerts = alerts;
        this.renderer = renderer;
        this.clock = clock;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/alerts/<id>", this::show);
        server.get("/page/alerts", this::list);
    }

    private void list(Context context) {
        renderer.part(context, "alerts", Map.of("alerts", alerts.newest(time())));
    }

    private void show(Context context) {
        AlertItem alert = alerts.get(context.pathParam("id"), time())
                .orElseThrow(() -> new ProblemException(new Problem(
                        NOT_FOUND, "There is no such alert, or no longer. The overview shows the newest ones.")));
        renderer.page(context, "alert", "overview", alert.label() + " – Lodewire", Map.of("alert", alert));
    }

    private PageTime time() {
        return PageTime.of(view.counts(), clock.instant());
    }
}
