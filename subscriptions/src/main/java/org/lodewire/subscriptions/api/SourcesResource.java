package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiResponse;
import java.util.HashMap;
import java.util.Map;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;
import org.lodewire.subscriptions.view.SourcesView;

/** {@code /api/v1/sources}: when each source published last, and which are silent. Thread-safe. */
public final class SourcesResource implements Routes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String KEY = "source/";

    private final NewsView view;

    /** Of what a view knows. */
    public SourcesResource(NewsView view) {
        this.view = view;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/sources", this::list);
    }

    @OpenApi(
            path = "/api/v1/sources",
            methods = HttpMethod.GET,
            operationId = "sources",
            summary = "When each source published last",
            description =
                    "The 20,000 sources that were active last, by name. 'silence' is the id of the alert if a source is"
                            + " silent for longer than its rhythm explains.",
            tags = "sources",
            responses = @OpenApiResponse(status = "200", description = "The sources."))
    private void list(Context context) {
        Map<String, String> silent = new HashMap<>();
        view.alerts()
                .newestFirst(
                        alert -> alert.last().getTopic().startsWith(KEY)
                                && (alert.last().getState() == AlertState.RAISED
                                        || alert.last().getState() == AlertState.CHANGED),
                        null,
                        Integer.MAX_VALUE)
                .forEach(alert -> silent.put(
                        alert.last().getTopic().substring(KEY.length()),
                        alert.last().getId()));
        ObjectNode answer = NODES.objectNode();
        ArrayNode sources = answer.putArray("sources");
        view.sources().all().forEach(source -> sources.add(json(source, silent)));
        JsonAnswer.send(context, answer);
    }

    private static ObjectNode json(SourcesView.Source source, Map<String, String> silent) {
        SourceActivity last = source.last();
        ObjectNode json = NODES.objectNode()
                .put("source", last.getSource())
                .put("active", last.getClock().toString())
                .put("articles", source.articles())
                .put("silence", silent.get(last.getSource()));
        json.putObject("last")
                .put("articleId", last.getArticleId())
                .put("title", last.getTitle())
                .put("url", last.getUrl())
                .put("at", last.getAt().toString());
        return json;
    }
}
