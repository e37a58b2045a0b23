package org.lodewire.subscriptions.api;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Missing;
import org.lodewire.subscriptions.server.Page;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.AlertsView;
import org.lodewire.subscriptions.view.KnownAlert;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/alerts}: the newest alerts, each in its last state, with its evidence. Thread-safe. */
public final class AlertsResource implements Routes {

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
            responses = @OpenApiResponse(status = "200", description = "A page of alerts."))
    private void list(Context context) {
        Parameters parameters = new Parameters(context);
        Page page = Page.of(parameters);
        AlertsView.Place after =
                parameters.cursor("cursor", 2).map(AlertsResource::place).orElse(null);
        List<KnownAlert> alerts = view.alerts().newestFirst(filter(parameters), after, page.lookUp());
        JsonAnswer.send(context, page.json("alerts", alerts, AlertJson::of, AlertsResource::cursor));
    }

    private static Predicate<KnownAlert> filter(Parameters parameters) {
        List<String> topics = parameters.list("topic");
        List<Severity> severities = parameters.symbols("severity", Severity.class);
        List<AlertState> states = parameters.symbols("state", AlertState.class);
        Instant from = parameters.time("from").orElse(Instant.MIN);
        Instant to = parameters.time("to").orElse(Instant.MAX);
        return known -> {
            TopicAlert alert = known.last();
            return (topics.isEmpty() || topics.contains(alert.getTopic()))
                    && (severities.isEmpty() || severities.contains(alert.getSeverity()))
                    && (states.isEmpty() || states.contains(alert.getState()))
                    && !known.noticedAt().isBefore(from)
                    && known.noticedAt().isBefore(to);
        };
    }

    private static AlertsView.Place place(List<String> parts) {
        try {
            return new AlertsView.Place(Instant.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeException e) {
            throw Parameters.invalid("cursor", "the value of 'next' in an earlier answer");
        }
    }

    private static String cursor(KnownAlert alert) {
        return Parameters.cursor(alert.noticedAt().toString(), alert.last().getId());
    }

    @OpenApi(
            path = "/api/v1/alerts/{id}",
            methods = HttpMethod.GET,
            operationId = "alert",
            summary = "An alert with its evidence",
            tags = "alerts",
            pathParams = @OpenApiParam(name = "id", description = "Id of the alert.", required = true),
            responses = @OpenApiResponse(status = "200", description = "The alert in its last state."))
    private void get(Context context) {
        KnownAlert alert =
                view.alerts().get(context.pathParam("id")).orElseThrow(() -> Missing.of("alert", "/api/v1/alerts"));
        JsonAnswer.send(context, AlertJson.of(alert));
    }
}
