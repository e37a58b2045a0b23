package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.schemas.TopicDefinition;

class TopicsInspectorTest {

    private TopicsInspector inspector;

    private static EntityFinder noFinder() {
        throw new AssertionError("No query refers to an entity");
    }

    @BeforeEach
    void open() throws TopicRejectedException {
        inspector = new TopicsInspector(
                List.of(topic("magnets", "magnet OR magnets"), topic("tariffs", "tariff*")),
                TopicsInspectorTest::noFinder);
    }

    @AfterEach
    void close() throws IOException {
        inspector.close();
    }

    private static TopicDefinition topic(String id, String query) {
        return TopicDefinition.newBuilder()
                .setId(id)
                .setLabel(id)
                .setQuery(query)
                .setWindows(List.of("1h"))
                .build();
    }

    @Test
    void countsTheMentionsOfEachTopic() throws IOException {
        JsonNode matches = Inspected.row(
                        inspector, "{\"id\":\"a\",\"text\":\"Magnets and tariffs. No magnet is exempt.\"}")
                .get("matches");

        assertThat(matches)
                .extracting(match -> match.get("topic").asText() + " "
                        + match.get("mentions").asInt())
                .containsExactly("magnets 2", "tariffs 1");
    }

    @Test
    void givesSpansInCodePointsOfTheirField() throws IOException {
        JsonNode spans = Inspected.row(
                        inspector,
                        "{\"id\":\"a\",\"title\":\"\ud83d\ude00 Magnets\","
                                + "\"text\":\"\ud83d\ude00\ud83d\ude00 The magnets, a magnet.\"}")
                .get("matches")
                .get(0)
                .get("spans");

        assertThat(spans)
                .extracting(span -> span.get("field").asText() + " "
                        + span.get("start").asInt() + "-" + span.get("end").asInt())
                .containsExactly("title 2-9", "body 7-14", "body 18-24");
    }

    @Test
    void showsTheWordsAroundAMention() throws IOException {
        JsonNode match = Inspected.row(inspector, "{\"id\":\"a\",\"text\":\"They sell magnets abroad.\"}")
                .get("matches")
                .get(0);

        assertThat(match.get("spans").get(0).get("snippet").asText()).isEqualTo("They sell magnets abroad.");
    }

    @Test
    void boundsTheSpansOfARowButNotTheirCount() throws IOException {
        JsonNode match = Inspected.row(inspector, "{\"id\":\"a\",\"text\":\"" + "magnet and ".repeat(1_200) + "\"}")
                .get("matches")
                .get(0);

        assertThat(match.get("mentions").asInt()).isEqualTo(1_200);
        assertThat(match.get("spans")).hasSize(1_000);
    }

    @Test
    void printsARowWithoutMatches() throws IOException {
        assertThat(Inspected.row(inspector, "{\"id\":\"a\",\"text\":\"Rain.\"}").toString())
                .isEqualTo("{\"id\":\"a\",\"matches\":[]}");
    }

    @Test
    void findsEntitiesByTheirIds() throws Exception {
        try (TopicsInspector entities = new TopicsInspector(
                List.of(topic("china", "entity:Q148")), () -> new EntityFinder(Gazetteer.bundled()))) {
            assertThat(Inspected.row(entities, "{\"id\":\"a\",\"text\":\"The exports of China fell.\"}")
                            .get("matches"))
                    .hasSize(1);
        }
    }
}
