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
import org.lodewire.client.definitions.FeedDefinitionCheck;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.feeds.FeedStatuses;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/feeds}: which feeds are polled, and how they are. Thread-safe. */
public final class FeedsResource implements Routes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final NewsView view;
    private final FeedDefinitionCheck check;

    /**
     * @param view  what is known
     * @param check which definitions the crawler takes
     */
    public FeedsResource(NewsView view, FeedDefinitionCheck check) {
        this.view = view;
        this.check = check;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/feeds", this::list);
    }

    @OpenApi(
            path = "/api/v1/feeds",
            methods = HttpMethod.GET,
            operationId = "feeds",
            summary = "Feeds and how they are",
            description =
                    "All feeds by id, with their definition, which is null after it was removed, and what the last poll"
                            + " came to.",
            tags = "sources",
            responses = @OpenApiResponse(status = "200", description = "The feeds."))
    private void list(Context context) {
        Map<String, FeedDefinition> definitions = new HashMap<>();
        view.feeds().values().forEach(feed -> definitions.put(feed.getId(), feed));
        FeedStatuses statuses = new FeedStatuses(definitions, check);
        view.feedStatuses().values().forEach(status -> statuses.take(status.getId(), status));
        ObjectNode answer = NODES.objectNode();
        ArrayNode feeds = answer.putArray("feeds");
        statuses.feeds().forEach(feed -> {
            FeedDefinition definition = definitions.get(feed.id());
            ObjectNode json = feeds.addObject().put("id", feed.id());
            json.set("status", statuses.json(feed));
            json.set("definition", definition == null ? NODES.nullNode() : RecordJson.of(definition));
        });
        JsonAnswer.send(context, answer);
    }
}
