package org.lodewire.producer.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.http.ProblemException;
import org.lodewire.producer.source.Line;

class JsonRowsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void findsTheElementsOfAnyArray() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (int n = random.nextInt(6); n > 0; n--) {
                array.add(value(random, 3));
            }
            String text = random.nextBoolean() ? array.toString() : array.toPrettyString();

            List<JsonNode> found = new ArrayList<>();
            for (Line line : lines(text, 100_000)) {
                found.add(MAPPER.readTree(line.bytes()));
            }
            assertThat(found).containsExactlyElementsOf(array);
        }
    }

    private static JsonNode value(Random random, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (depth == 0 ? random.nextInt(3) : random.nextInt(5)) {
            case 0 -> json.numberNode(random.nextInt());
            case 1 -> json.textNode("\\\"]}[{,é\n".substring(random.nextInt(9)));
            case 2 -> json.booleanNode(true);
            case 3 -> json.arrayNode().add(value(random, depth - 1)).add(value(random, depth - 1));
            default -> json.objectNode().set("a]\"", value(random, depth - 1));
        };
    }

    @Test
    void keepsOnlyTheBeginningOfAnElementThatIsTooLong() throws IOException {
        List<Line> lines = lines("[\"" + "a".repeat(5_000) + "\", 1]", 100);

        assertThat(lines.get(0).tooLong()).isTrue();
        assertThat(lines.get(0).size()).isEqualTo(5_002);
        assertThat(lines.get(0).bytes()).hasSize(100);
        assertThat(lines.get(1).bytes()).containsExactly('1');
    }

    @Test
    void takesABodyThatIsNoArrayAsOneRow() throws IOException {
        JsonRows rows = rows("\uFEFF  {\"a\": 1} \n", 100);

        assertThat(rows.isSingle()).isTrue();
        assertThat(new String(rows.next().orElseThrow().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\": 1} \n");
        assertThat(rows.next()).isEmpty();
    }

    @Test
    void returnsTheElementsBeforeAFault() throws IOException {
        JsonRows rows = rows("[1, 2", 100);
        assertThat(rows.next()).isPresent();

        assertThatThrownBy(rows::next).isInstanceOf(ProblemException.class).hasMessageContaining("does not end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1 2]", "[,1]", "[1}", "[1] 2", "[[1]", "[\"a]", "["})
    void refusesWhatIsNoArray(String text) {
        assertThatThrownBy(() -> lines(text, 100)).isInstanceOf(ProblemException.class);
    }

    private static List<Line> lines(String text, int maxBytes) throws IOException {
        JsonRows rows = rows(text, maxBytes);
        List<Line> lines = new ArrayList<>();
        for (Optional<Line> line = rows.next(); line.isPresent(); line = rows.next()) {
            lines.add(line.get());
        }
        return lines;
    }

    private static JsonRows rows(String text, int maxBytes) throws IOException {
        return JsonRows.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), maxBytes, () -> {});
    }
}
