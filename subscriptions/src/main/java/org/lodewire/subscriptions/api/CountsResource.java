package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Durations;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Missing;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.CountPoint;
import org.lodewire.subscriptions.view.CountsView;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/counts}: the newest counts, and how they were in the last seven days. Thread-safe. */
public final class CountsResource implements Routes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int POINTS = 1_000;
    private static final int MAX_POINTS = 10_000;

    private final NewsView view;

    /** Of what a view knows. */
    public CountsResource(NewsView view) {
        this.view = view;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/counts", this::now);
        server.get("/api/v1/counts/{topic}", this::series);
    }

    @OpenApi(
            path = "/api/v1/counts",
            methods = HttpMethod.GET,
            operationId = "counts",
            summary = "The newest counts",
            description = "Of each topic and window the newest count. A provisional one may still grow.",
            tags = "counts",
            queryParams = {
                @OpenApiParam(name = "topic", description = "Ids of topics, separated by commas. Default: all."),
                @OpenApiParam(name = "window", description = "5m, 1h, 24h or 7d. Default: all.")
            },
            responses =
                    @OpenApiResponse(status = "200", description = "The counts, by topic, from the shortest window."))
    private void now(Context context) {
        Parameters parameters = new Parameters(context);
        List<String> topics = parameters.list("topic");
        String window = parameters.window("window").map(CountWindow::label).orElse("");
        ArrayNode counts = NODES.arrayNode();
        CountsView known = view.counts();
        for (String topic : topics.isEmpty() ? known.topics() : topics) {
            for (TopicCount count : known.now(topic)) {
                if (window.isEmpty() || window.equals(count.getWindow())) {
                    counts.add(RecordJson.of(count));
                }
            }
        }
        JsonAnswer.send(context, NODES.objectNode().set("counts", counts));
    }

    @OpenApi(
            path = "/api/v1/counts/{topic}",
            methods = HttpMethod.GET,
            operationId = "countSeries",
            summary = "The counts of a topic over time",
            description =
                    "The final counts of a window at the steps at which they changed, within the seven days before the"
                            + " newest one. A point is valid until the next one; the first may be from before the time that was asked"
                            + " for, and is valid at its beginning. If there are more than the limit, each point stands for a part of"
                            + " the time, of which it is the highest.",
            tags = "counts",
            pathParams = @OpenApiParam(name = "topic", description = "Id of the topic.", required = true),
            queryParams = {
                @OpenApiParam(name = "window", description = "5m, 1h, 24h or 7d. Default: 1h."),
                @OpenApiParam(
                        name = "from",
                        description = "The first end of a window. Default: seven days before 'to'."),
                @OpenApiParam(
                        name = "to",
                        description = "The last end of a window. Default: that of the newest count."),
                @OpenApiParam(
                        name = "limit",
                        type = Integer.class,
                        description = "How many points at most, up to 10000. Default: 1000.")
            },
            responses = @OpenApiResponse(status = "200", description = "The points, the oldest first."))
    private void series(Context context) {
        Parameters parameters = new Parameters(context);
        String topic = context.pathParam("topic");
        CountWindow window = parameters.window("window").orElse(CountWindow.ONE_HOUR);
        Instant newest = view.counts().now(topic).stream()
                .filter(count -> count.getWindow().equals(window.label()))
                .map(TopicCount::getEnd)
                .findFirst()
                .orElse(Instant.EPOCH);
        if (newest.equals(Instant.EPOCH)) {
            requireWindow(topic, window);
        }
        Optional<Instant> asked = parameters.time("from");
        // What is asked for may begin after the newest count, or there may be none yet.
        Instant to = parameters
                .time("to")
                .orElseGet(() -> asked.filter(newest::isBefore).orElse(newest));
        Instant from = asked.orElse(to.minus(CountWindow.SEVEN_DAYS.length()));
        if (from.isAfter(to)) {
            throw Parameters.invalid("from", "no later than 'to'");
        }
        int limit = parameters.number("limit", POINTS, MAX_POINTS);
        ObjectNode answer = NODES.objectNode()
                .put("topic", topic)
                .put("window", window.label())
                .put("step", Durations.format(window.step()))
                .put("from", from.toString())
                .put("to", to.toString());
        ArrayNode points = answer.putArray("points");
        view.counts().series(topic, window, from, to, limit).forEach(point -> points.add(json(point)));
        JsonAnswer.send(context, answer);
    }

    /** An empty series would look like a topic that nobody mentions. */
    private void requireWindow(String topic, CountWindow window) {
        List<String> windows = view.topics()
                .get(topic)
                .orElseThrow(() -> Missing.of("topic", "/api/v1/topics"))
                .getWindows();
        if (!windows.contains(window.label())) {
            throw Parameters.invalid("window", "a window in which the topic is counted: " + String.join(", ", windows));
        }
    }

    private static ObjectNode json(CountPoint point) {
        return NODES.objectNode()
                .put("end", point.end().toString())
                .put("articles", point.articles())
                .put("stories", point.stories())
                .put("mentions", point.mentions())
                .put("corrected", point.corrected());
    }
}
