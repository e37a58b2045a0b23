package org.lodewire.producer.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1_000, 30_000})
    void writesAllInOrderWithSeparatorsBetween(int count) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        written.write('[');
        try (Outcomes outcomes = new Outcomes()) {
            for (int i = 1; i <= count; i++) {
                outcomes.add(new Outcome(i, null, "id" + i, List.of()), null);
            }
            outcomes.writeTo(written, ",");
        }
        written.write(']');

        JsonNode array = new ObjectMapper().readTree(written.toByteArray());
        assertThat(array).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(array.get(i).get("row").asInt()).isEqualTo(i + 1);
        }
    }

    @Test
    void boundsTheLinesOfRejectionsWithoutARecordThatAlternateWithOtherRows() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Outcomes outcomes = new Outcomes()) {
            for (int i = 1; i <= 30_000; i += 2) {
                Outcome.Refused refused = new Outcome.Refused("EMPTY", "no text", null, false, false);
                outcomes.add(new Outcome(i, refused, null, List.of()), null);
                outcomes.add(new Outcome(i + 1, null, "id", List.of()), null);
            }
            outcomes.writeTo(written, "");
        }

        List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).filteredOn(line -> line.contains("rejected")).hasSize(1_001);
        assertThat(lines).filteredOn(line -> line.contains("accepted")).hasSize(15_000);
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo(
                        "{\"row\":2001,\"lastRow\":29999,\"rows\":14000,\"outcome\":\"rejected\",\"recorded\":false}");
    }
}
