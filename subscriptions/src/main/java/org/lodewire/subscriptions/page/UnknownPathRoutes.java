package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.lodewire.client.http.Problem;
import org.lodewire.subscriptions.server.Routes;

/** What a browser shows at a path that leads nowhere: a page. Programs get the problem as JSON. Thread-safe. */
final class UnknownPathRoutes implements Routes {

    private static final int NOT_FOUND = 404;

    /** What scripts and programs load, also those in a browser. */
    private static final List<String> OF_PROGRAMS = List.of("/api/", "/page/", "/assets/");

    private final PageRenderer renderer;

    UnknownPathRoutes(PageRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void addTo(Javalin server) {
        server.error(NOT_FOUND, "text/html", this::show);
    }

    private void show(Context context) {
        String type = context.res().getContentType();
        boolean isPage = type != null && type.startsWith("text/html");
        if (isPage || OF_PROGRAMS.stream().anyMatch(context.path()::startsWith)) {
            return;
        }
        Problem problem = new Problem(NOT_FOUND, "There is nothing at this address. The overview leads to all views.");
        renderer.page(context, "problem", "", problem.title() + " – Lodewire", Map.of("problem", problem));
    }
}
