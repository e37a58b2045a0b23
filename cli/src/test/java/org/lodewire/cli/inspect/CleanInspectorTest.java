package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanInspectorTest {

    private static final String SENTENCE = "The ministry said on Monday that it would license exports of magnets to"
            + " carmakers abroad, which had waited for months. ";

    private final CleanInspector inspector = new CleanInspector(Duration.ZERO, false);

    private JsonNode page(String fields) throws IOException {
        return page(inspector, fields);
    }

    private static JsonNode page(CleanInspector inspector, String fields) throws IOException {
        String html = "<html><head><title>Magnets</title></head><body><nav><a href='/'>Home</a></nav><article>"
                + ("<p>" + SENTENCE + "</p>").repeat(4) + "</article></body></html>";
        return Inspected.row(inspector, "{\"id\":\"a\",\"html\":\"" + html + "\"" + fields + "}");
    }

    @Test
    void cleansAPage() throws IOException {
        assertThat(page("").get("text").asText().lines()).hasSize(4).allMatch(line -> line.equals(SENTENCE.strip()));
    }

    @Test
    void findsTheTitleOfAPage() throws IOException {
        assertThat(page("").get("title").asText()).isEqualTo("Magnets");
    }

    @Test
    void takesTheTitleOfTheRowFirst() throws IOException {
        assertThat(page(",\"title\":\"Licences\"").get("title").asText()).isEqualTo("Licences");
    }

    @Test
    void printsTheUrlOfTheRow() throws IOException {
        assertThat(page(",\"url\":\"https://a.example/x?utm_source=feed\"")
                        .get("url")
                        .asText())
                .isEqualTo("https://a.example/x");
    }

    @Test
    void takesTheHostForTheSourceOfARowThatNamesNone() throws IOException {
        assertThat(page(",\"url\":\"https://a.example/x\"").get("source").asText())
                .isEqualTo("a.example");
    }

    @Test
    void takesThePageIfThereIsATextToo() throws IOException {
        assertThat(page(",\"text\":\"Other.\"").get("text").asText()).startsWith("The ministry");
    }

    @Test
    void reportsWhatWasRemovedAndWhy() throws IOException {
        JsonNode row = page("");

        assertThat(row.get("removed").asInt()).isEqualTo(4);
        assertThat(row.get("removals").get(0).get("text").asText()).isEqualTo("Home");
        assertThat(row.get("removals").get(0).get("reason").asText()).isNotEmpty();
        assertThat(row.get("removals").get(0).get("characters").asInt()).isEqualTo(4);
    }

    @Test
    void countsWhatIsKeptInCodePoints() throws IOException {
        JsonNode row = Inspected.row(inspector, "{\"id\":\"a\",\"text\":\"Fine \ud83d\ude00 weather is expected.\"}");

        assertThat(row.get("kept").asInt()).isEqualTo(27);
    }

    @Test
    void passesSourceAndDateOn() throws IOException {
        JsonNode row = page(",\"source\":\"example.com\",\"published\":\"2026-03-01\"");

        assertThat(row.get("source").asText()).isEqualTo("example.com");
        assertThat(row.get("published").asText()).isEqualTo("2026-03-01");
    }

    @Test
    void removesWhatEarlierRowsOfASourceHadIfThereIsAMemory() throws IOException {
        try (CleanInspector remembering = new CleanInspector(Duration.ofDays(14), false)) {
            String last = null;
            for (String name : List.of("Alder", "Birch", "Cedar", "Damson")) {
                String text = (name + " is where the lights were seen, its people said; " + name + " did not sleep.\\n")
                                .repeat(2)
                        + "Harbour Post Weekend Supplement";
                last = Inspected.row(
                                remembering, "{\"id\":\"" + name + "\",\"source\":\"post\",\"text\":\"" + text + "\"}")
                        .get("text")
                        .asText();
            }
            assertThat(last).contains("Damson").doesNotContain("Supplement");
        }
    }

    @Test
    void flagsWhatIsTooShortToJudge() throws IOException {
        JsonNode row = Inspected.row(inspector, "{\"id\":\"a\",\"text\":\"A few words.\"}");

        assertThat(row.get("quality")).extracting(JsonNode::asText).contains("SHORT");
    }

    @Test
    void explainsNoLineUnlessAsked() throws IOException {
        assertThat(page("").has("lines")).isFalse();
    }

    @Test
    void explainsEachLineKeptOrRemovedInReadingOrder() throws IOException {
        try (CleanInspector explaining = new CleanInspector(Duration.ZERO, true)) {
            JsonNode lines = page(explaining, "").get("lines");

            assertThat(lines)
                    .extracting(line -> line.get("text").asText())
                    .startsWith("Home", SENTENCE.strip())
                    .hasSize(5);
            assertThat(lines)
                    .extracting(line -> line.get("kept").asBoolean())
                    .containsExactly(false, true, true, true, true);
            assertThat(lines)
                    .extracting(line -> line.get("reason").isNull())
                    .containsExactly(false, true, true, true, true);
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.get("probability").asDouble()).isBetween(0.0, 1.0);
                assertThat(line.get("because")).isNotEmpty();
            });
        }
    }

    @Test
    void explainingChangesNothingElse() throws IOException {
        try (CleanInspector explaining = new CleanInspector(Duration.ZERO, true)) {
            ObjectNode explained = (ObjectNode) page(explaining, "");

            assertThat(explained.without("lines").toString()).isEqualTo(page("").toString());
        }
    }

    @Test
    void needsAPageOrAText() throws IOException {
        assertThat(Inspected.row(inspector, "{\"id\":\"a\"}").get("error").asText())
                .isEqualTo("is no article: neither 'html' nor 'text' is present");
    }
}
