package org.lodewire.subscriptions.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.alerts.AlertFixture;

class DescriptionsTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private final ObjectNode openApi = OpenApiDocument.create();

    private static List<String> references(JsonNode node) {
        List<String> references = new ArrayList<>();
        node.findValues("$ref").forEach(each -> references.add(each.asText()));
        return references;
    }

    @Test
    void everyReferenceOfTheOpenApiDocumentIsDefined() {
        assertThat(references(openApi))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                openApi.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyOperationHasAnIdATagThatIsDefinedAndASuccess() {
        List<String> tags = new ArrayList<>();
        openApi.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        int operations = 0;
        for (JsonNode path : openApi.path("paths")) {
            for (var each : path.properties()) {
                if (METHODS.contains(each.getKey())) {
                    operations++;
                    JsonNode operation = each.getValue();
                    assertThat(operation.path("operationId").asText()).isNotEmpty();
                    assertThat(tags).contains(operation.at("/tags/0").asText());
                    assertThat(operation.path("responses").properties())
                            .anySatisfy(
                                    response -> assertThat(response.getKey()).startsWith("2"));
                }
            }
        }
        assertThat(operations).isGreaterThan(20);
    }

    @Test
    void everyBodyAndEverySuccessWithOneIsDescribed() {
        openApi.path("paths")
                .forEach(path -> path.properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .forEach(each -> {
                            String id = each.getValue().path("operationId").asText();
                            each.getValue()
                                    .at("/requestBody/content")
                                    .forEach(content -> assertThat(
                                                    content.path("schema").isEmpty())
                                            .as("body of %s", id)
                                            .isFalse());
                            each.getValue().path("responses").properties().stream()
                                    .filter(response -> response.getKey().startsWith("2")
                                            && !response.getKey().equals("204"))
                                    .forEach(response -> assertThat(
                                                    response.getValue().findValue("schema"))
                                            .as("%s of %s", response.getKey(), id)
                                            .isNotEmpty());
                        }));
    }

    @Test
    void everyAnswerThatIsDescribedBelongsToAnOperation() {
        List<String> ids = new ArrayList<>();
        openApi.path("paths").findValues("operationId").forEach(id -> ids.add(id.asText()));

        Resources.json("answers.json")
                .fieldNames()
                .forEachRemaining(id -> assertThat(ids).contains(id));
    }

    @Test
    void theSchemaOfARecordHasTheFieldsThatItsJsonHas() {
        TopicAlert alert = AlertFixture.raised("tin", "12:00:00")
                .setEvidence(List.of(AlertFixture.article().build()))
                .build();

        conforms(RecordJson.of(alert), openApi.at("/components/schemas/TopicAlert"), "TopicAlert");
    }

    private static void conforms(JsonNode value, JsonNode schema, String where) {
        if (value.isNull()) {
            assertThat(schema.path("nullable").asBoolean()).as(where).isTrue();
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> {
                assertThat(value.fieldNames())
                        .toIterable()
                        .as(where)
                        .containsExactlyInAnyOrderElementsOf(
                                () -> schema.path("properties").fieldNames());
                value.properties()
                        .forEach(field -> conforms(
                                field.getValue(),
                                schema.path("properties").path(field.getKey()),
                                where + "." + field.getKey()));
            }
            case "array" -> value.forEach(item -> conforms(item, schema.path("items"), where + "[]"));
            case "string" -> assertThat(value.isTextual()).as(where).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            default -> assertThat(value.isNumber()).as(where).isTrue();
        }
    }

    @Test
    void theAsyncApiDocumentHasTheTopicsThatOthersMayRead() {
        ObjectNode asyncApi = AsyncApiDocument.create();

        List<String> addresses = new ArrayList<>();
        asyncApi.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));
        assertThat(addresses)
                .containsExactlyElementsOf(Catalogue.topics().stream()
                        .map(topic -> topic.name())
                        .filter(name -> !name.startsWith("news.flow."))
                        .toList());
        assertThat(references(asyncApi))
                .allSatisfy(reference -> assertThat(
                                asyncApi.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }
}
