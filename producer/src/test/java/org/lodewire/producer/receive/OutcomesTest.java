package org.lodewire.producer.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
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
}
