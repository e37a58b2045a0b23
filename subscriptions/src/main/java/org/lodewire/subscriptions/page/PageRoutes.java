package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import java.time.InstantSource;
import java.util.List;
import org.lodewire.subscriptions.articles.Searches;
import org.lodewire.subscriptions.page.model.Alerts;
import org.lodewire.subscriptions.page.model.Articles;
import org.lodewire.subscriptions.page.model.MentionMarks;
import org.lodewire.subscriptions.page.model.Sources;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** The page: all its views and what they load. Thread-safe. */
public final class PageRoutes implements Routes {

    private final Assets assets = new Assets();
    private final List<Routes> views;

    /**
     * @param view     what is shown
     * @param searches the articles of the last days
     * @param access   who may see and change what
     * @param clock    the time of readers
     */
    public PageRoutes(NewsView view, Searches searches, Access access, InstantSource clock) {
        PageRenderer renderer = new PageRenderer(assets, access);
        PageHandlers handlers = new PageHandlers(access, renderer);
        Articles articles = new Articles(searches);
        Alerts alerts = new Alerts(view, new MentionMarks(view));
        // The first that matches a path has it: /topics/new is no topic.
        views = List.of(
                new EditRoutes(view, renderer, handlers),
                new OverviewRoutes(view, articles, alerts, renderer, handlers, clock),
                new AlertRoutes(view, alerts, renderer, handlers, clock),
                new ArticleRoutes(articles, renderer, handlers, clock),
                new SourceRoutes(new Sources(view), renderer, handlers, clock),
                new DeliveryRoutes(view, renderer, handlers, clock),
                new SubscribeRoutes(view, renderer, handlers, clock),
                new LoginRoutes(renderer),
                new UnknownPathRoutes(renderer));
    }

    @Override
    public void addTo(Javalin server) {
        assets.addTo(server);
        views.forEach(view -> view.addTo(server));
    }
}
