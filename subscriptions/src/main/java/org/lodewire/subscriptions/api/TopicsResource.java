package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.Javalin;
import io.javalin.http.Context;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/topics}: the definitions of topics. Thread-safe. */
public final class TopicsResource implements Routes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int NOT_FOUND = 404;

    private final NewsView view;

    /** Of what a view knows. */
    public TopicsResource(NewsView view) {
        this.view = view;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/topics", this::list);
        server.get("/api/v1/topics/{id}", this::get);
    }

    private void list(Context context) {
        ArrayNode topics = NODES.arrayNode();
        view.topics().values().forEach(topic -> topics.add(RecordJson.of(topic)));
        JsonAnswer.send(context, NODES.objectNode().set("topics", topics));
    }

    private void get(Context context) {
        TopicDefinition topic = view.topics()
                .get(context.pathParam("id"))
                .orElseThrow(() -> new ProblemException(
                        new Problem(NOT_FOUND, "There is no topic with this id; GET /api/v1/topics lists them.")));
        JsonAnswer.send(context, RecordJson.of(topic));
    }
}
