package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.producer.source.Line;

class CountRowsTest {

    private static Row parse(String line) throws BadRowException {
        return parse(line.getBytes(StandardCharsets.UTF_8));
    }

    private static Row parse(byte[] line) throws BadRowException {
        return CountRows.FORMAT.parse(new Line(1, line, line.length, false, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense          | is not valid JSON near column 1",
                "{\"id\": \"a\"    | is not valid JSON near column 11",
                "[{\"id\": \"a\"}] | is not a JSON object",
                "\"id\"            | is not a JSON object",
                "null              | is not a JSON object",
                "{} {}             | has more than one JSON object",
            })
    void reportsWhatIsWrongWithALine(String line, String problem) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(BadRowException.class)
                .hasMessage(problem);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin1 = "{\"id\":\"\u00e9t\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> parse(latin1))
                .isInstanceOf(BadRowException.class)
                .hasMessage("is not valid UTF-8");
    }

    @Test
    void refusesDeepNesting() {
        assertThatThrownBy(() -> parse("{\"other\":" + "[".repeat(100_000)))
                .isInstanceOf(BadRowException.class)
                .hasMessage("is nested more than 100 levels deep");
    }

    @Test
    void passesOverFieldsThatNoStageAsksFor() throws BadRowException {
        Row row = parse("{\"other\":{\"id\":\"inner\"},\"more\":[1,2],\"id\":\"outer\"}");

        assertThat(row.id()).isEqualTo("outer");
        assertThat(row.has("other")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":7}", "{\"id\":[\"a\"]}", "{\"id\":{}}", "{\"id\":true}"})
    void refusesAnIdThatIsNotText(String line) throws BadRowException {
        Row row = parse(line);

        assertThatThrownBy(row::id).isInstanceOf(BadRowException.class).hasMessage("has a field id that is not text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"1\"", "99999999999999999999", "null", "[1]"})
    void refusesACountThatIsNoWholeNumberFromNought(String count) throws BadRowException {
        Row row = parse("{\"stories\":" + count + "}");

        assertThatThrownBy(() -> row.count("stories"))
                .isInstanceOf(BadRowException.class)
                .hasMessageContaining("stories");
    }

    @Test
    void readsACount() throws BadRowException {
        assertThat(parse("{\"stories\":3000000000}").count("stories")).isEqualTo(3_000_000_000L);
    }
}
