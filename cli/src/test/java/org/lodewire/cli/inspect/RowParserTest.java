package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowParserTest {

    private static Row parse(String line) throws BadRowException {
        return new RowParser(1000).parse(line.getBytes(StandardCharsets.UTF_8));
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

        assertThatThrownBy(() -> new RowParser(1000).parse(latin1))
                .isInstanceOf(BadRowException.class)
                .hasMessage("is not valid UTF-8");
    }

    @Test
    void refusesDeepNesting() {
        assertThatThrownBy(() -> parse("{\"other\":" + "[".repeat(100_000)))
                .isInstanceOf(BadRowException.class)
                .hasMessageStartingWith("is over a limit");
    }

    @Test
    void refusesTextOverTheLimit() {
        assertThatThrownBy(() -> parse("{\"text\":\"" + "x".repeat(2_000) + "\"}"))
                .isInstanceOf(BadRowException.class)
                .hasMessageStartingWith("is over a limit");
    }

    @Test
    void passesOverFieldsThatNoStageAsksFor() throws BadRowException {
        Row row = parse("{\"other\":{\"id\":\"inner\"},\"more\":[1,2],\"id\":\"outer\"}");

        assertThat(row.id()).isEqualTo("outer");
        assertThat(row.has("other")).isFalse();
    }

    @Test
    void takesNullForNothing() throws BadRowException {
        assertThat(parse("{\"title\":null}").textOrNull("title")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"a\"]", "{}", "true", "NaN", "-Infinity", "99999999999999999999", "1e999"})
    void keepsARowWithAFieldThatIsNoText(String title) throws BadRowException {
        Row row = parse("{\"title\":" + title + ",\"score\":[NaN],\"text\":\"x\"}");

        assertThat(row.textOrNull("title")).isNull();
        assertThat(row.text("text")).isEqualTo("x");
    }

    @Test
    void takesANumberForText() throws BadRowException {
        assertThat(parse("{\"published\":1288101909}").textOrNull("published")).isEqualTo("1288101909");
        assertThat(parse("{\"published\":1288101909.5}").textOrNull("published"))
                .isEqualTo("1.2881019095E9");
    }

    @Test
    void ignoresALongNumber() throws BadRowException {
        Row row = parse("{\"score\":" + "7".repeat(900) + ",\"published\":" + "7".repeat(900) + "}");

        assertThat(row.textOrNull("published")).isNull();
    }

    @Test
    void keepsHalfOfASurrogatePair() throws BadRowException {
        assertThat(parse("{\"text\":\"a\\ud83db\"}").text("text")).isEqualTo("a\ud83db");
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
