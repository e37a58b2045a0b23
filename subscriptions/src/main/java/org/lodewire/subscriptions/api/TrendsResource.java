package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiResponse;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/trends}: the most mentioned and the fastest rising entities. Thread-safe. */
public final class TrendsResource implements Routes {

    private final NewsView view;

    /** Of what a view knows. */
    public TrendsResource(NewsView view) {
        this.view = view;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/trends", this::list);
    }

    @OpenApi(
            path = "/api/v1/trends",
            methods = HttpMethod.GET,
            operationId = "trends",
            summary = "The most mentioned and the fastest rising entities",
            description = "Of the last hour and the last day, at the end of the last step that changed them.",
            tags = "entities",
            responses = @OpenApiResponse(status = "200", description = "The trends, by window."))
    private void list(Context context) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode trends = answer.putArray("trends");
        view.trends().values().forEach(each -> trends.add(RecordJson.of(each)));
        JsonAnswer.send(context, answer);
    }
}
