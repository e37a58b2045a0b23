package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoriesInspectorTest {

    private static final String TEXT = IntStream.range(0, 300)
            .mapToObj(i -> "word" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
            .collect(Collectors.joining(" "));

    private final StoriesInspector inspector = new StoriesInspector(Duration.ofHours(72));

    private static String row(String id, @Nullable String published) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + TEXT + "\""
                + (published == null ? "" : ",\"published\":\"" + published + "\"") + "}";
    }

    private List<String> stories(String... rows) throws IOException {
        return Inspected.of(inspector, rows).rows().stream()
                .map(row -> row.get("story").asText())
                .toList();
    }

    @Test
    void foldsACopyIntoTheStoryOfTheFirst() throws IOException {
        JsonNode copy =
                Inspected.of(inspector, row("a", null), row("b", null)).rows().get(1);

        assertThat(copy.toString())
                .isEqualTo(
                        "{\"id\":\"b\",\"story\":\"a\",\"copyOf\":\"a\",\"kinship\":\"EXACT\",\"similarity\":1.0,\"containment\":1.0}");
    }

    @Test
    void aWallIsInNoStory() throws IOException {
        String wall = ",\"text\":\"We value your privacy. We and our partners store information on a device.\"}";
        JsonNode second = Inspected.of(inspector, "{\"id\":\"a\"" + wall, "{\"id\":\"b\"" + wall)
                .rows()
                .get(1);

        assertThat(second.get("story").asText()).isEqualTo("b");
        assertThat(second.get("rejected").asText()).isEqualTo("WALL");
    }

    @Test
    void namesNoOriginalForTheFirst() throws IOException {
        JsonNode first = Inspected.row(inspector, row("a", null));

        assertThat(first.get("kinship").asText()).isEqualTo("FIRST");
        assertThat(first.has("copyOf")).isFalse();
    }

    @Test
    void doesNotFoldCopiesBeyondTheHorizon() throws IOException {
        assertThat(stories(row("a", "2026-03-01T00:00:00Z"), row("b", "2026-03-05T00:00:00Z")))
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, b",
        "2026-03-05T00:00:00, b",
        "2026-03-05T01:00:00+01:00, b",
        "5 March 2026, b",
        "2026-03-03, a"
    })
    void readsTimesOfAnyPrecision(String published, String story) throws IOException {
        assertThat(stories(row("a", "2026-03-01T00:00:00Z"), row("b", published)))
                .containsExactly("a", story);
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "+999999999-12-31", "-0044-03-15", "2999-01-01", "1970-01-01T00:00:00Z", "''"})
    void usesThePreviousTimeForOneThatCannotBeRead(String published) throws IOException {
        assertThat(stories(row("a", "2026-03-01T00:00:00Z"), row("b", published)))
                .containsExactly("a", "a");
    }

    @Test
    void usesThePreviousTimeForOneThatIsMissing() throws IOException {
        assertThat(stories(row("a", "2026-03-01T00:00:00Z"), row("b", null), row("c", "1970-01-03T00:00:00Z")))
                .containsExactly("a", "a", "c");
    }
}
