package org.lodewire.subscriptions.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.FeedStatus;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;

/**
 * The OpenAPI document. The compiler makes paths and parameters of the annotations of routes; this adds what all operations have in
 * common, and the schemas of answers that are records. Stateless.
 */
final class OpenApiDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String GENERATED = "/openapi-plugin/openapi-default.json";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<String> FIELDS_OF_PATHS = Set.of("parameters", "summary", "description", "servers");
    private static final List<Schema> RECORDS = List.of(
            TopicCount.getClassSchema(),
            TopicAlert.getClassSchema(),
            EntityTrends.getClassSchema(),
            EntityCount.getClassSchema(),
            FeedDefinition.getClassSchema(),
            FeedStatus.getClassSchema(),
            RejectedArticle.getClassSchema(),
            Delivery.getClassSchema());

    /** What the tags of operations mean. */
    private static final Map<String, String> TAGS = Map.of(
            "articles", "Articles and stories, and a search for them.",
            "alerts", "What is unusual, with the articles that show it.",
            "counts", "How often topics are mentioned.",
            "entities", "People, organisations, places and materials.",
            "health", "For load balancers.",
            "session", "Logging in and out, for browsers.",
            "sources", "Where articles come from, and what was rejected.",
            "stream", "Counts and alerts as they happen.",
            "subscriptions", "Who gets which alerts.",
            "topics", "What to look for.");

    private OpenApiDocument() {}

    /** The document. */
    static ObjectNode create() {
        ObjectNode document = Resources.json(GENERATED);
        document.set("info", info());
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").add(scheme("token")).add(scheme("session"));
        ArrayNode tags = document.putArray("tags");
        TAGS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> tags.addObject().put("name", tag.getKey()).put("description", tag.getValue()));
        components(document.withObject("/components"));
        ObjectNode answers = Resources.json("answers.json");
        ObjectNode bodies = Resources.json("bodies.json");
        for (JsonNode path : document.path("paths")) {
            path.properties().stream()
                    .filter(each -> !FIELDS_OF_PATHS.contains(each.getKey()))
                    .forEach(each -> complete((ObjectNode) each.getValue(), answers, bodies));
        }
        return document;
    }

    private static ObjectNode info() {
        ObjectNode info = NODES.objectNode()
                .put("title", "Lodewire")
                .put("version", "1")
                .put(
                        "description",
                        "Counts, alerts and definitions of a news stream. Times are in UTC, errors are problem details.");
        info.putObject("contact").put("name", "Those who run this server");
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        return info;
    }

    private static ObjectNode scheme(String name) {
        ObjectNode scheme = NODES.objectNode();
        scheme.putArray(name);
        return scheme;
    }

    private static void components(ObjectNode components) {
        ObjectNode schemas = components.withObject("/schemas");
        schemas.setAll(Resources.json("components.json"));
        RECORDS.forEach(record -> schemas.set(record.getName(), RecordSchema.of(record)));
        ObjectNode schemes = components.withObject("/securitySchemes");
        schemes.putObject("token").put("type", "http").put("scheme", "bearer");
        schemes.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", "lodewire");
    }

    private static void complete(ObjectNode operation, ObjectNode answers, ObjectNode bodies) {
        // The generated one is empty, and would mean that nobody needs a token.
        operation.remove("security");
        if (operation.path("description").asText().isEmpty()) {
            operation.put("description", operation.path("summary").asText() + ".");
        }
        ObjectNode responses = operation.withObject("/responses");
        JsonNode answer = answers.get(operation.path("operationId").asText());
        responses.properties().forEach(response -> {
            ObjectNode success = (ObjectNode) response.getValue();
            if (answer != null
                    && !response.getKey().equals("204")
                    && success.path("content").isEmpty()) {
                success.putObject("content").putObject("application/json").set("schema", answer);
            }
        });
        ObjectNode problem = responses.putObject("default").put("description", "What is wrong, and what to do.");
        problem.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", SCHEMAS + "ProblemDetails");
        body(operation, bodies);
    }

    /** Bodies that the annotation does not describe. */
    private static void body(ObjectNode operation, JsonNode bodies) {
        for (JsonNode content : operation.path("requestBody").path("content")) {
            if (content.path("schema").isEmpty() && content instanceof ObjectNode body) {
                body.set("schema", bodies.path(operation.path("operationId").asText()));
            }
        }
    }
}
