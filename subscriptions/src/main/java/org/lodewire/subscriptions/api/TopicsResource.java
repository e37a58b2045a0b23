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
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.analysis.topics.definition.TopicDefinitionJson;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/topics}: the definitions of topics, in the form of their files. Thread-safe. */
public final class TopicsResource implements Routes {

    private static final String PATH = "/api/v1/topics";
    private static final String ONE = "/api/v1/topics/{id}";

    private final TopicDefinitionFiles files = new TopicDefinitionFiles();
    private final NewsView view;
    private final DefinitionStore<TopicDefinition> store;

    /**
     * @param view  what is known
     * @param topic where definitions are written
     */
    public TopicsResource(NewsView view, DefinitionsTopic<TopicDefinition> topic) {
        this(view, Definitions.on(topic));
    }

    TopicsResource(NewsView view, Definitions<TopicDefinition> definitions) {
        this.view = view;
        this.store = new DefinitionStore<>("topic", PATH, definitions, view.topics(), TopicDefinitionJson::of);
    }

    @Override
    public void addTo(Javalin server) {
        server.get(PATH, this::list);
        server.get(ONE, this::get);
        server.put(ONE, this::put);
        server.delete(ONE, this::remove);
    }

    @OpenApi(
            path = PATH,
            methods = HttpMethod.GET,
            operationId = "topics",
            summary = "The definitions of all topics",
            tags = "topics",
            responses = @OpenApiResponse(status = "200", description = "The definitions, by id."))
    private void list(Context context) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode topics = answer.putArray("topics");
        view.topics().values().forEach(topic -> topics.add(TopicDefinitionJson.of(topic)));
        JsonAnswer.send(context, answer);
    }

    @OpenApi(
            path = ONE,
            methods = HttpMethod.GET,
            operationId = "topic",
            summary = "The definition of a topic",
            tags = "topics",
            pathParams = @OpenApiParam(name = "id", description = "Id of the topic.", required = true),
            responses = @OpenApiResponse(status = "200", description = "The definition."))
    private void get(Context context) {
        store.get(context);
    }

    @OpenApi(
            path = ONE,
            methods = HttpMethod.PUT,
            operationId = "applyTopic",
            summary = "Apply the definition of a topic",
            description =
                    "A definition in the form of its file. All faults are reported at once, with their places in the text."
                            + " Articles that were counted before are not counted again.",
            tags = "topics",
            pathParams = @OpenApiParam(name = "id", description = "Id of the topic.", required = true),
            headers = {
                @OpenApiParam(
                        name = "If-Match",
                        description = "Apply only if the definition still has this entity tag."),
                @OpenApiParam(name = "If-None-Match", description = "* to apply only if there is none.")
            },
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            description = "The definition.",
                            content = {
                                @OpenApiContent(mimeType = "application/json"),
                                @OpenApiContent(mimeType = "application/yaml")
                            }),
            responses = {
                @OpenApiResponse(status = "200", description = "The definition, which replaced one."),
                @OpenApiResponse(status = "201", description = "The definition, which is new.")
            })
    private void put(Context context) throws IOException, InterruptedException {
        DefinitionBody body = DefinitionBody.of(context);
        try {
            TopicDefinition topic = files.read(body.text(), body.isJson());
            DefinitionFault.requireId("topic", topic.getId(), context.pathParam("id"));
            store.put(context, before -> topic);
        } catch (DefinitionRejectedException e) {
            throw DefinitionFault.of("topic", e);
        }
    }

    @OpenApi(
            path = ONE,
            methods = HttpMethod.DELETE,
            operationId = "removeTopic",
            summary = "Remove a topic",
            description = "Articles are no longer matched against it, and its counts fall to zero as time passes.",
            tags = "topics",
            pathParams = @OpenApiParam(name = "id", description = "Id of the topic.", required = true),
            headers =
                    @OpenApiParam(
                            name = "If-Match",
                            description = "Remove only if the definition still has this entity tag."),
            responses = @OpenApiResponse(status = "204", description = "It is removed."))
    private void remove(Context context) throws InterruptedException {
        store.remove(context);
    }
}
