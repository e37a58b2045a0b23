package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.lodewire.subscriptions.page.model.Sources;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.Routes;

/** Feeds, sources, and articles that were rejected. Thread-safe. */
final class SourceRoutes implements Routes {

    private final Sources sources;
    private final PageRenderer renderer;
    private final PageHandlers handlers;
    private final InstantSource clock;

    SourceRoutes(Sources sources, PageRenderer renderer, PageHandlers handlers, InstantSource clock) {
        this.sources = sources;
        this.renderer = renderer;
        this.handlers = handlers;
        this.clock = clock;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/sources", handlers.page(this::sources), Role.ANYONE);
        server.get("/rejects", handlers.page(this::rejects), Role.ANYONE);
    }

    private void sources(Context context) {
        Instant now = clock.instant();
        renderer.page(
                context,
                "sources",
                "sources",
                "Sources – Lodewire",
                Map.of("feeds", sources.feeds(now), "sources", sources.sources(now)));
    }

    private void rejects(Context context) {
        Map<String, Object> model = Map.of("rejects", sources.rejects(clock.instant()), "reasons", sources.reasons());
        renderer.page(context, "rejects", "rejects", "Rejects – Lodewire", model);
    }
}
