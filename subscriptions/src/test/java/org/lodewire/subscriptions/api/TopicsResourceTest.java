package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.ViewFixture;

/** Topics over HTTP, with definitions in memory. */
@Timeout(300)
class TopicsResourceTest {

    private static final String TIN = "/api/v1/topics/tin";
    private static final String DEFINITION = "{\"id\": \"tin\", \"label\": \"Tin\", \"query\": \"tin OR cassiterite\"}";
    private static final String OTHER = "{\"id\": \"tin\", \"label\": \"Tin\", \"query\": \"cassiterite\"}";

    private final ViewFixture fixture = new ViewFixture();
    private final DefinitionsInMemory<TopicDefinition> definitions =
            new DefinitionsInMemory<>(Catalogue.DEFINITIONS, TopicDefinition::getId, fixture);
    private final TestClient client = TestClient.start(new TopicsResource(fixture.view(), definitions));

    @AfterEach
    void close() {
        client.close();
    }

    private HttpResponse<String> put(String body, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return client.send("PUT", TIN, body, all);
    }

    private HttpResponse<String> delete(String... headers) throws Exception {
        return client.send("DELETE", TIN, "", headers);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void aTopicThatIsNewIsCreated() throws Exception {
        HttpResponse<String> created = put(DEFINITION);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(definitions.read()).containsOnlyKeys("tin");
        assertThat(client.json("/api/v1/topics").at("/topics/0/query").asText()).isEqualTo("tin OR cassiterite");
    }

    @Test
    void aTopicThatIsThereIsReplaced() throws Exception {
        put(DEFINITION);

        HttpResponse<String> replaced = put(OTHER);

        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(client.json(TIN).path("query").asText()).isEqualTo("cassiterite");
        assertThat(tag(replaced)).isEqualTo(tag(client.get(TIN)));
    }

    @Test
    void whatWasReadCanBeSentBack() throws Exception {
        put(DEFINITION);
        HttpResponse<String> read = client.get(TIN);

        HttpResponse<String> same = put(read.body());

        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(tag(same)).isEqualTo(tag(read));
    }

    @Test
    void yamlIsReadAsTheSameDefinition() throws Exception {
        String yaml = "id: tin\nlabel: Tin\nquery: tin OR cassiterite\n";
        String ofYaml = tag(client.send("PUT", TIN, yaml, "Content-Type", "application/yaml"));

        assertThat(ofYaml).isEqualTo(tag(put(DEFINITION)));
    }

    @Test
    void aChangeOfSomethingElseThanWasReadIsRefused() throws Exception {
        String before = tag(put(DEFINITION));
        put(OTHER);

        assertThat(put(DEFINITION, "If-Match", before).statusCode()).isEqualTo(412);
        assertThat(delete("If-Match", before).statusCode()).isEqualTo(412);
        assertThat(client.json(TIN).path("query").asText()).isEqualTo("cassiterite");
    }

    @Test
    void aWeakTagIsNoneThatAChangeCanDependOn() throws Exception {
        String tag = tag(put(DEFINITION));

        assertThat(put(OTHER, "If-Match", "W/" + tag).statusCode()).isEqualTo(412);
        assertThat(put(OTHER, "If-Match", "\"other\", " + tag).statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoChangesOfTheSameDefinitionAtTheSameTimeOneIsRefused() throws Exception {
        String before = tag(put(DEFINITION));
        List<CompletableFuture<Integer>> changes = Stream.of(OTHER, DEFINITION.replace("Tin", "All tin"))
                .map(changed -> CompletableFuture.supplyAsync(() -> status(changed, before)))
                .toList();

        assertThat(changes).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 412);
    }

    private int status(String body, String tag) {
        try {
            return put(body, "If-Match", tag).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyATopicThatIsNotThereIsCreated() throws Exception {
        assertThat(put(DEFINITION, "If-None-Match", "*").statusCode()).isEqualTo(201);
        assertThat(put(OTHER, "If-None-Match", "*").statusCode()).isEqualTo(412);
    }

    @Test
    void aFaultHasItsPlaceAndNothingIsApplied() throws Exception {
        HttpResponse<String> refused = put("{\"id\": \"tin\", \"label\": \"Tin\", \"query\": \"tin OR\"}");

        JsonNode fault = new ObjectMapper().readTree(refused.body()).at("/errors/0");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(fault.path("where").asText()).isEqualTo("query");
        assertThat(fault.path("column").asInt()).isPositive();
        assertThat(definitions.read()).isEmpty();
    }

    @Test
    void aDefinitionOfAnotherTopicIsRefused() throws Exception {
        HttpResponse<String> refused = put(DEFINITION.replace("\"tin\"", "\"lead\""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"id\"", "path");
        assertThat(definitions.read()).isEmpty();
    }

    @Test
    void anotherKindOfBodyIsRefused() throws Exception {
        assertThat(client.send("PUT", TIN, DEFINITION, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        assertThat(put(DEFINITION + " ".repeat(64 << 10)).statusCode()).isEqualTo(413);
    }

    @Test
    void aTopicIsRemoved() throws Exception {
        put(DEFINITION);

        assertThat(delete().statusCode()).isEqualTo(204);
        assertThat(definitions.read()).isEmpty();
        assertThat(client.get(TIN).statusCode()).isEqualTo(404);
    }

    @Test
    void aTopicThatIsNotThereCannotBeRemoved() throws Exception {
        assertThat(delete().statusCode()).isEqualTo(404);
    }

    @Test
    void aClientIsAskedToTryAgainWhileKafkaIsGone() throws Exception {
        definitions.disappear();

        HttpResponse<String> refused = put(DEFINITION);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }
}
