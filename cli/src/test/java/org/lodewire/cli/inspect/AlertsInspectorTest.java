package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;

class AlertsInspectorTest {

    private static Inspected inspect(String... rows) throws IOException {
        AlertRule many = AlertRule.newBuilder()
                .setId("many")
                .setKind(RuleKind.THRESHOLD)
                .setAtLeast(3L)
                .setResolveBelow(2L)
                .setCoolDownMillis(0)
                .build();
        AlertRule first = AlertRule.newBuilder()
                .setId("first")
                .setKind(RuleKind.FIRST_MENTION)
                .setQuietMillis(Duration.ofDays(7).toMillis())
                .setCoolDownMillis(0)
                .build();
        TopicDefinition topic = TopicDefinition.newBuilder()
                .setId("magnets")
                .setLabel("Magnets")
                .setQuery("magnets")
                .setWindows(List.of("1h"))
                .setRules(List.of(many, first))
                .build();
        return Inspected.of(
                new Inspection(new AlertsInspector(List.of(topic)), false),
                String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String step(String topic, int minute, int stories) {
        return "{\"topic\":\"" + topic + "\",\"at\":\"2026-03-01T00:0" + minute + ":00Z\",\"stories\":" + stories + "}";
    }

    @Test
    void printsOnlyTheStepsThatRaiseAnAlert() throws IOException {
        Inspected inspected = inspect(
                step("magnets", 0, 1),
                step("magnets", 1, 2),
                step("magnets", 2, 6),
                step("magnets", 3, 7),
                step("magnets", 4, 1));

        assertThat(inspected.rows())
                .map(JsonNode::toString)
                .containsExactly(
                        "{\"topic\":\"magnets\",\"at\":\"2026-03-01T00:00:00Z\",\"rule\":\"first\","
                                + "\"observed\":1,\"expected\":0.0,\"score\":1.0}",
                        "{\"topic\":\"magnets\",\"at\":\"2026-03-01T00:02:00Z\",\"rule\":\"many\","
                                + "\"observed\":6,\"expected\":3.0,\"score\":2.0}");
    }

    @Test
    void raisesAgainAfterTheAlertWasResolved() throws IOException {
        Inspected inspected = inspect(step("magnets", 0, 3), step("magnets", 1, 1), step("magnets", 2, 3));

        assertThat(inspected.rows())
                .filteredOn(row -> row.get("rule").asText().equals("many"))
                .hasSize(2);
    }

    @Test
    void printsEveryRuleThatIsMetAtAStep() throws IOException {
        assertThat(inspect(step("magnets", 0, 3)).rows())
                .extracting(row -> row.get("rule").asText())
                .containsExactly("many", "first");
    }

    @Test
    void findsTheTopicInAnyCaseAndPrintsItUnchanged() throws IOException {
        assertThat(inspect(step("MAGNETS", 0, 1)).rows())
                .extracting(row -> row.get("topic").asText())
                .containsExactly("MAGNETS");
    }

    @Test
    void reportsATopicThatIsNotDefined() throws IOException {
        Inspected inspected = inspect(step("tariffs", 0, 9));

        assertThat(inspected.rows()).isEmpty();
        assertThat(inspected.errors()).contains("line 1 has a topic that no file of --topics defines");
    }

    @Test
    void reportsAStepBeforeTheLast() throws IOException {
        Inspected inspected = inspect(step("magnets", 1, 1), step("magnets", 0, 9));

        assertThat(inspected.rows()).hasSize(1);
        assertThat(inspected.errors()).contains("line 2 is of an earlier time");
    }

    @Test
    void reportsATimeThatCannotBeRead() throws IOException {
        assertThat(inspect("{\"topic\":\"magnets\",\"at\":\"noon\",\"stories\":1}")
                        .errors())
                .contains("line 1 needs a time such as");
    }

    @Test
    void withoutTopicsEveryTopicHasASpikeRule() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            // Not at multiples of anything, as rows need not be.
            rows.append("{\"topic\":\"")
                    .append(i % 2 == 0 ? "TIN" : "ZINC")
                    .append("\",\"at\":\"")
                    .append(Instant.parse("2026-03-01T00:02:53Z").plus(Duration.ofMinutes(5L * (i / 2) * 2)))
                    .append("\",\"stories\":")
                    .append(i == 800 ? 40 : 1)
                    .append("}\n");
        }
        Inspected inspected = Inspected.of(
                new Inspection(new AlertsInspector(), false), rows.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(inspected.rows())
                .extracting(
                        row -> row.get("topic").asText(),
                        row -> row.get("at").asText(),
                        row -> row.get("rule").asText(),
                        row -> row.get("observed").asInt(),
                        row -> row.get("horizon").asText())
                .containsExactly(tuple("TIN", "2026-03-03T18:42:53Z", "spike", 45, "1h"));
    }
}
