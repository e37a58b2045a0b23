package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.page.model.Alerts;
import org.lodewire.subscriptions.page.model.Articles;
import org.lodewire.subscriptions.page.model.Articles.StoryList;
import org.lodewire.subscriptions.page.model.Baselines;
import org.lodewire.subscriptions.page.model.Chart;
import org.lodewire.subscriptions.page.model.PageTime;
import org.lodewire.subscriptions.page.model.RisingEntities;
import org.lodewire.subscriptions.page.model.Selection;
import org.lodewire.subscriptions.page.model.TopicLine;
import org.lodewire.subscriptions.page.model.TopicLines;
import org.lodewire.subscriptions.page.model.TopicView;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** The overview: topics, the chosen topic, alerts; and its parts, which scripts load again when something changes. Thread-safe. */
final class OverviewRoutes implements Routes {

    /** The page does not wait for a slow search: the script loads the list again if it is not complete. */
    private static final Duration FIRST = Duration.ofMillis(25);

    private static final Duration LIST = Duration.ofSeconds(1);
    private static final int NOT_FOUND = 404;

    private final NewsView view;
    private final Articles articles;
    private final Alerts alerts;
    private final Baselines baselines;
    private final TopicLines lines;
    private final Chart chart;
    private final PageRenderer renderer;
    private final PageHandlers handlers;
    private final InstantSource clock;

    OverviewRoutes(
            NewsView view,
            Articles articles,
            Alerts alerts,
            PageRenderer renderer,
            PageHandlers handlers,
            InstantSource clock) {
        this.view = view;
        this.articles = articles;
        this.alerts = alerts;
        this.baselines = new Baselines(view);
        this.lines = new TopicLines(view, baselines);
        this.chart = new Chart(view, alerts, baselines);
        this.renderer = renderer;
        this.handlers = handlers;
        this.clock = clock;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/", handlers.page(this::overview), Role.ANYONE);
        server.get("/topics/{id}", handlers.page(this::overview), Role.ANYONE);
        server.get("/page/topics", handlers.part(this::topics), Role.ANYONE);
        server.get("/page/topic/{id}", handlers.part(this::topic), Role.ANYONE);
        server.get("/page/chart/{id}", handlers.part(this::chart), Role.ANYONE);
        server.get("/page/entities", handlers.part(this::entities), Role.ANYONE);
        server.get("/page/stories/{id}", handlers.part(this::stories), Role.ANYONE);
    }

    private void overview(Context context) {
        PageTime time = time();
        Selection asked = selection(context);
        List<TopicLine> topics = lines.of(asked.window(), time);
        Selection selection = asked.topic() == null && !topics.isEmpty()
                ? asked.topic(topics.get(0).id())
                : asked;
        Map<String, Object> model = ofTopic(selection, time);
        model.put("topics", topics);
        model.put("alerts", alerts.newest(time));
        model.put("entities", RisingEntities.of(view));
        if (asked.topic() != null && model.get("topic") == null) {
            context.status(NOT_FOUND);
        }
        renderer.page(context, "overview", "overview", "Lodewire", model);
    }

    private Map<String, Object> ofTopic(Selection selection, PageTime time) {
        Map<String, Object> model = new HashMap<>();
        model.put("selection", selection);
        model.put("time", time);
        TopicView topic = Optional.ofNullable(selection.topic())
                .flatMap(view.topics()::get)
                .map(definition -> TopicView.of(definition, view, chart, baselines, selection, time))
                .orElse(null);
        model.put("topic", topic);
        model.put(
                "stories", topic == null ? StoryList.NONE : articles.atOnce(topic.id(), selection, FIRST, time.now()));
        return model;
    }

    private void topics(Context context) {
        Selection selection = selection(context);
        renderer.part(
                context, "topics", Map.of("selection", selection, "topics", lines.of(selection.window(), time())));
    }

    private void topic(Context context) {
        Map<String, Object> model = ofTopic(selection(context), time());
        model.put("editor", renderer.isEditor(context));
        renderer.part(context, "topic", model);
    }

    private void entities(Context context) {
        renderer.part(context, "entities", Map.of("entities", RisingEntities.of(view)));
    }

    private void chart(Context context) {
        JsonAnswer.send(context, chart.json(known(context), selection(context), time()));
    }

    private void stories(Context context) {
        Selection selection = selection(context);
        renderer.part(
                context,
                "stories",
                Map.of(
                        "selection",
                        selection,
                        "stories",
                        articles.ofTopic(known(context).getId(), selection, LIST, clock.instant())));
    }

    private TopicDefinition known(Context context) {
        return view.topics()
                .get(context.pathParam("id"))
                .orElseThrow(() -> new ProblemException(new Problem(NOT_FOUND, "There is no topic with this id.")));
    }

    private PageTime time() {
        return PageTime.of(view.counts(), clock.instant());
    }

    private static Selection selection(Context context) {
        Parameters parameters = new Parameters(context);
        return new Selection(
                Optional.ofNullable(context.pathParamMap().get("id"))
                        .or(() -> parameters.text("topic"))
                        .orElse(null),
                parameters.window("window").orElse(Selection.USUAL),
                parameters.time("from").orElse(null),
                parameters.time("to").orElse(null));
    }
}
