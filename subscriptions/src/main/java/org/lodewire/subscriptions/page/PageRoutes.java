package org.lodewire.subscriptions.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.page.model.Alerts;
import org.lodewire.subscriptions.page.model.Chart;
import org.lodewire.subscriptions.page.model.MentionMarks;
import org.lodewire.subscriptions.page.model.PageTime;
import org.lodewire.subscriptions.page.model.Selection;
import org.lodewire.subscriptions.page.model.TopicLine;
import org.lodewire.subscriptions.page.model.TopicLines;
import org.lodewire.subscriptions.page.model.TopicView;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** The overview: topics, the chosen topic, alerts; and its parts, which scripts load again when something changes. Thread-safe. */
public final class PageRoutes implements Routes {

    private final NewsView view;
    private final InstantSource clock;
    private final Assets assets = new Assets();
    private final PageRenderer renderer = new PageRenderer(assets);
    private final TopicLines lines;
    private final Alerts alerts;
    private final Chart chart;

    /**
     * @param view  what is shown
     * @param clock the time of readers
     */
    public PageRoutes(NewsView view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
        this.lines = new TopicLines(view);
        this.alerts = new Alerts(view, new MentionMarks(view));
        this.chart = new Chart(view, alerts);
    }

    @Override
    public void addTo(Javalin server) {
        assets.addTo(server);
        server.get("/", this::overview);
        server.get("/topics/{id}", this::overview);
        server.get("/page/topics", this::topics);
        server.get("/page/topic/{id}", this::topic);
        server.get("/page/chart/{id}", this::chart);
        new AlertRoutes(view, alerts, renderer, clock).addTo(server);
    }

    private void overview(Context context) {
        PageTime time = PageTime.of(view.counts(), clock.instant());
        Selection selection = selection(context);
        List<TopicLine> topics = lines.of(selection.window(), time);
        if (selection.topic() == null && !topics.isEmpty()) {
            selection = selection.topic(topics.get(0).id());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("selection", selection);
        model.put("topics", topics);
        model.put("alerts", alerts.newest(time));
        model.put("time", time);
        model.put("topic", chosen(selection, time));
        renderer.page(context, "overview", "overview", "Lodewire", model);
    }

    private @Nullable TopicView chosen(Selection selection, PageTime time) {
        return selection.topic() == null
                ? null
                : view.topics()
                        .get(selection.topic())
                        .map(topic -> view(topic, selection, time))
                        .orElse(null);
    }

    private TopicView view(TopicDefinition topic, Selection selection, PageTime time) {
        return TopicView.of(topic, view, chart, selection, time);
    }

    private void topics(Context context) {
        PageTime time = PageTime.of(view.counts(), clock.instant());
        Selection selection = selection(context);
        renderer.part(context, "topics", Map.of("selection", selection, "topics", lines.of(selection.window(), time)));
    }

    private void topic(Context context) {
        PageTime time = PageTime.of(view.counts(), clock.instant());
        Selection selection = selection(context);
        Map<String, Object> model = new HashMap<>();
        model.put("selection", selection);
        model.put("topic", chosen(selection, time));
        model.put("time", time);
        renderer.part(context, "topic", model);
    }

    private void chart(Context context) {
        PageTime time = PageTime.of(view.counts(), clock.instant());
        JsonAnswer.send(context, chart.json(context.pathParam("id"), selection(context), time));
    }

    private static Selection selection(Context context) {
        Parameters parameters = new Parameters(context);
        String topic = context.pathParamMap().get("id");
        if (topic == null) {
            topic = parameters.text("topic").orElse(null);
        }
        return new Selection(
                topic,
                parameters.window("window").orElse(Selection.USUAL),
                parameters.time("from").orElse(null),
                parameters.time("to").orElse(null));
    }
}
