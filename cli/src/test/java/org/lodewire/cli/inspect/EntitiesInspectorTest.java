package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.knowledge.Gazetteer;

class EntitiesInspectorTest {

    // Immutable, and takes a while to load.
    private static final EntityFinder FINDER = new EntityFinder(Gazetteer.bundled());

    private final EntitiesInspector inspector = new EntitiesInspector(FINDER);

    @Test
    void givesEachMentionInReadingOrder() throws IOException {
        JsonNode row =
                Inspected.row(inspector, "{\"id\":\"a\",\"text\":\"Beijing met Tokyo. Tokyo answered Beijing.\"}");

        assertThat(row.get("entities"))
                .extracting(mention -> mention.get("text").asText())
                .containsExactly("Beijing", "Tokyo", "Tokyo", "Beijing");
    }

    @Test
    void countsOffsetsInCodePoints() throws IOException {
        JsonNode mention = Inspected.row(
                        inspector,
                        "{\"id\":\"a\",\"text\":\"\ud83d\ude00\ud83d\ude00 He flew to Beijing \ud83d\ude00 today.\"}")
                .get("entities")
                .get(0);

        assertThat(mention.get("start").asInt()).isEqualTo(14);
        assertThat(mention.get("end").asInt()).isEqualTo(21);
    }

    @Test
    void namesTypesAsCorporaDo() throws IOException {
        JsonNode row = Inspected.row(inspector, "{\"id\":\"a\",\"text\":\"Mines near Beijing sell neodymium.\"}");

        assertThat(row.get("entities"))
                .extracting(mention -> mention.get("type").asText())
                .containsExactly("LOC", "MAT");
    }

    @Test
    void givesTheWikidataIdWhereItIsCertain() throws IOException {
        JsonNode row = Inspected.row(inspector, "{\"id\":\"a\",\"text\":\"He flew to Beijing.\"}");

        assertThat(row.get("entities").get(0).get("entityId").asText()).isEqualTo("Q956");
    }

    @Test
    void separatesMentionsOfTheTitle() throws IOException {
        JsonNode row = Inspected.row(
                inspector, "{\"id\":\"a\",\"title\":\"\ud83d\ude00 Tokyo waits\",\"text\":\"He flew to Beijing.\"}");

        assertThat(row.get("entities")).hasSize(1);
        assertThat(row.get("titleEntities")).hasSize(1);
        assertThat(row.get("titleEntities").get(0).get("start").asInt()).isEqualTo(2);
    }

    @Test
    void needsAText() throws IOException {
        assertThat(Inspected.row(inspector, "{\"id\":\"a\",\"html\":\"<p>Tokyo\"}")
                        .get("error")
                        .asText())
                .isEqualTo("has no text");
    }
}
