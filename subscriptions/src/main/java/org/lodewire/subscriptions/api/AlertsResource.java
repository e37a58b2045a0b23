package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.AlertsView;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/alerts}: the newest alerts, each in its last state, with its evidence. Thread-safe. */
public final class AlertsResource implements Routes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PAGE = 50;
    private static final int MAX_PAGE = 500;
    private static final int NOT_FOUND = 404;

    private final NewsView view;

    /** Of what a view knows. */
    public AlertsResource(NewsView view) {
        this.view = view;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/alerts", this::list);
        server.get("/api/v1/alerts/<id>", this::get);
    }

    @OpenApi(
            path = "/api/v1/alerts",
            methods = HttpMethod.GET,
            operationId = "alerts",
            summary = "The newest alerts",
            description =
                    "Alerts by when they were raised, newest first, each in its last state with its evidence. The newest"
                            + " 20,000 are there.",
            tags = "alerts",
            queryParams = {
                @OpenApiParam(
                        name = "topic",
                        description =
                                "Ids of topics, separated by commas; source/ and a source for its silence. Default: all."),
                @OpenApiParam(name = "severity", description = "info, warning or critical, or several. Default: all."),
                @OpenApiParam(
                        name = "state",
                        description = "raised, changed, resolved or undone, or several. Default: all."),
                @OpenApiParam(name = "from", description = "Only alerts that were raised then or later."),
                @OpenApiParam(name = "to", description = "Only alerts that were raised before."),
                @OpenApiParam(
                        name = "limit",
                        type = Integer.class,
                        description = "How many alerts, up to 500. Default: 50."),
                @OpenApiParam(name = "cursor", description = "The 'next' of an earlier answer, to go on after it.")
            },
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "A page of alerts.",
                        content = @OpenApiContent(from = Answers.Alerts.class)),
                @OpenApiResponse(
                        status = "400",
                        description = "A parameter is not valid.",
                        content = @OpenApiContent(from = Answers.ProblemDetails.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void list(Context context) {
        Parameters parameters = new Parameters(context);
        int limit = parameters.number("limit", PAGE, MAX_PAGE);
        AlertsView.Place after =
                parameters.cursor("cursor", 2).map(AlertsResource::place).orElse(null);
        List<TopicAlert> alerts = view.alerts().newestFirst(filter(parameters), after, limit + 1);
        ObjectNode answer = NODES.objectNode();
        ArrayNode page = answer.putArray("alerts");
        alerts.stream().limit(limit).forEach(alert -> page.add(RecordJson.of(alert)));
        answer.put("next", next(alerts, limit));
        JsonAnswer.send(context, answer);
    }

    private static Predicate<TopicAlert> filter(Parameters parameters) {
        List<String> topics = parameters.list("topic");
        List<Severity> severities = parameters.symbols("severity", Severity.class);
        List<AlertState> states = parameters.symbols("state", AlertState.class);
        Instant from = parameters.time("from").orElse(Instant.MIN);
        Instant to = parameters.time("to").orElse(Instant.MAX);
        return alert -> (topics.isEmpty() || topics.contains(alert.getTopic()))
                && (severities.isEmpty() || severities.contains(alert.getSeverity()))
                && (states.isEmpty() || states.contains(alert.getState()))
                && !alert.getRaisedAt().isBefore(from)
                && alert.getRaisedAt().isBefore(to);
    }

    private static AlertsView.Place place(List<String> parts) {
        try {
            return new AlertsView.Place(Instant.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeException e) {
            throw Parameters.invalid("cursor", "the value of 'next' in an earlier answer");
        }
    }

    private static @Nullable String next(List<TopicAlert> alerts, int limit) {
        if (alerts.size() <= limit) {
            return null;
        }
        TopicAlert last = alerts.get(limit - 1);
        return Parameters.cursor(last.getRaisedAt().toString(), last.getId());
    }

    @OpenApi(
            path = "/api/v1/alerts/{id}",
            methods = HttpMethod.GET,
            operationId = "alert",
            summary = "An alert with its evidence",
            tags = "alerts",
            pathParams = @OpenApiParam(name = "id", description = "Id of the alert.", required = true),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The alert in its last state.",
                        content = @OpenApiContent(from = Answers.Alert.class)),
                @OpenApiResponse(
                        status = "404",
                        description = "There is no such alert, or no longer.",
                        content = @OpenApiContent(from = Answers.ProblemDetails.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void get(Context context) {
        TopicAlert alert = view.alerts()
                .get(context.pathParam("id"))
                .orElseThrow(() -> new ProblemException(new Problem(
                        NOT_FOUND, "There is no alert with this id among the newest; GET /api/v1/alerts lists them.")));
        JsonAnswer.send(context, RecordJson.of(alert));
    }
}
