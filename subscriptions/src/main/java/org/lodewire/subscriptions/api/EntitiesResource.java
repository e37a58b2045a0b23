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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Missing;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/entities}: how often people, organisations, places and materials are mentioned. Thread-safe. */
public final class EntitiesResource implements Routes {

    private static final int DEFAULT = 50;
    private static final int MAX = 1_000;
    private static final Set<String> WINDOWS = Set.of("1h", "24h");

    private final NewsView view;

    /** Of what a view knows. */
    public EntitiesResource(NewsView view) {
        this.view = view;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/entities", this::list);
        server.get("/api/v1/entities/<id>", this::get);
    }

    @OpenApi(
            path = "/api/v1/entities",
            methods = HttpMethod.GET,
            operationId = "entities",
            summary = "The entities that are mentioned now",
            description = "The newest counts of entities in a window, those with the most stories first.",
            tags = "entities",
            queryParams = {
                @OpenApiParam(name = "window", description = "1h or 24h. Default: 24h."),
                @OpenApiParam(name = "name", description = "What the name contains, in any case. Default: anything."),
                @OpenApiParam(
                        name = "type",
                        description = "person, organisation, place or material, or several. Default: all."),
                @OpenApiParam(
                        name = "limit",
                        type = Integer.class,
                        description = "How many entities, up to 1000. Default: 50.")
            },
            responses = @OpenApiResponse(status = "200", description = "Counts of entities."))
    private void list(Context context) {
        Parameters parameters = new Parameters(context);
        String window = parameters.text("window").orElse("24h");
        if (!WINDOWS.contains(window)) {
            throw Parameters.invalid("window", "1h or 24h");
        }
        String name = parameters.text("name").orElse("").toLowerCase(Locale.ROOT);
        List<EntityType> types = parameters.symbols("type", EntityType.class);
        List<EntityCount> found = view.entities()
                .most(
                        count -> count.getWindow().equals(window)
                                && (types.isEmpty() || types.contains(count.getType()))
                                && count.getName().toLowerCase(Locale.ROOT).contains(name),
                        parameters.number("limit", DEFAULT, MAX));
        JsonAnswer.send(context, json(found));
    }

    private static ObjectNode json(List<EntityCount> counts) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode entities = answer.putArray("entities");
        counts.forEach(count -> entities.add(RecordJson.of(count)));
        return answer;
    }

    @OpenApi(
            path = "/api/v1/entities/{id}",
            methods = HttpMethod.GET,
            operationId = "entity",
            summary = "The counts of an entity",
            tags = "entities",
            pathParams = @OpenApiParam(name = "id", description = "Id of the entity, such as Q148.", required = true),
            responses = @OpenApiResponse(status = "200", description = "Its counts, from the shortest window."))
    private void get(Context context) {
        List<EntityCount> counts = view.entities().get(context.pathParam("id"));
        if (counts.isEmpty()) {
            throw Missing.of("entity that is mentioned now", "/api/v1/entities");
        }
        JsonAnswer.send(context, json(counts));
    }
}
