package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Map;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.subscriptions.page.model.Subscribers;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** The form to subscribe, which applies with the API. Thread-safe. */
final class SubscribeRoutes implements Routes {

    private static final int LABEL = 200;

    private final NewsView view;
    private final Subscribers subscribers;
    private final PageRenderer renderer;
    private final PageHandlers handlers;
    private final InstantSource clock;

    SubscribeRoutes(NewsView view, PageRenderer renderer, PageHandlers handlers, InstantSource clock) {
        this.view = view;
        this.subscribers = new Subscribers(view);
        this.renderer = renderer;
        this.handlers = handlers;
        this.clock = clock;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/subscribe", handlers.editorPage(this::show), Role.ANYONE);
    }

    private void show(Context context) {
        TopicDefinition topic = new Parameters(context)
                .text("topic")
                .flatMap(view.topics()::get)
                .orElse(null);
        Map<String, Object> model = Map.of(
                "topic", topic == null ? "" : topic.getId(),
                "label", topic == null ? "all alerts" : DisplayText.line(topic.getLabel(), LABEL),
                "subscriptions", subscribers.of(topic == null ? null : topic.getId(), null, clock.instant()));
        renderer.page(context, "subscribe", "overview", "Subscribe – Lodewire", model);
    }
}
