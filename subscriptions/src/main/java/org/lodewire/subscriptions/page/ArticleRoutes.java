package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.subscriptions.page.model.ArticleLine;
import org.lodewire.subscriptions.page.model.ArticleView;
import org.lodewire.subscriptions.page.model.Articles;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.Routes;

/** Articles, stories, and the search for articles. Thread-safe. */
final class ArticleRoutes implements Routes {

    private static final String OVERVIEW = "overview";
    private static final int NOT_FOUND = 404;

    private final Articles articles;
    private final PageRenderer renderer;
    private final PageHandlers handlers;
    private final InstantSource clock;

    ArticleRoutes(Articles articles, PageRenderer renderer, PageHandlers handlers, InstantSource clock) {
        this.articles = articles;
        this.renderer = renderer;
        this.handlers = handlers;
        this.clock = clock;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/articles/{id}", handlers.page(this::article), Role.ANYONE);
        server.get("/stories/{id}", handlers.page(this::story), Role.ANYONE);
        server.get("/search", handlers.page(this::search), Role.ANYONE);
    }

    private void article(Context context) {
        ArticleView article =
                articles.article(context.pathParam("id"), clock.instant()).orElseThrow(() -> missing("article"));
        renderer.page(context, "article", OVERVIEW, article.title() + " – Lodewire", Map.of("article", article));
    }

    private void story(Context context) {
        String id = context.pathParam("id");
        List<ArticleLine> members = articles.story(id, clock.instant());
        if (members.isEmpty()) {
            throw missing("story");
        }
        renderer.page(
                context,
                "story",
                OVERVIEW,
                members.get(0).title().text() + " – Lodewire",
                Map.of("members", members, "size", articles.size(id)));
    }

    private static ProblemException missing(String what) {
        return new ProblemException(new Problem(
                NOT_FOUND,
                "There is no such " + what + " among those of the last days: it may be older, or withdrawn, or not be"
                        + " indexed yet."));
    }

    private void search(Context context) {
        Parameters parameters = new Parameters(context);
        String query = parameters.text("q").orElse("").strip();
        Instant now = clock.instant();
        Map<String, Object> model = new HashMap<>();
        model.put("query", query);
        model.put("faults", List.of());
        if (!query.isEmpty()) {
            try {
                model.put(
                        "found",
                        articles.search(query, parameters.text("cursor").orElse(null), now));
            } catch (TopicRejectedException e) {
                model.put("faults", e.faults());
            }
        }
        renderer.page(context, "search", "search", "Search – Lodewire", model);
    }
}
