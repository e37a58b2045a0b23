package org.lodewire.analysis.topics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.topics.words.UnicodeWords;

class TopicQueryParserTest {

    private final TopicQueryParser parser = new TopicQueryParser(new UnicodeWords());

    private void assertRejected(String query, String... messageParts) {
        assertThatThrownBy(() -> parser.parse(query))
                .isInstanceOf(TopicRejectedException.class)
                .hasMessageContainingAll(messageParts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tariff",
                "\"rare earth\"",
                "rare-earth",
                "title:tariff AND body:china",
                "+tariff -water",
                "neodym*",
                "dysp?osium",
                "praseodymium~1",
                "\"rare supply\"~10",
                "(lead OR tin) AND mine",
                "tariff NOT (water OR power)",
                "AC\\/DC"
            })
    void acceptsTheClassicSyntax(String query) throws TopicRejectedException {
        assertThat(parser.parse(query)).isNotNull();
    }

    @Test
    void searchesBothFieldsByDefault() throws TopicRejectedException {
        assertThat(parser.parse("tariff")).hasToString("title:tariff body:tariff");
    }

    @Test
    void parsesAHyphenatedWordAsAPhrase() throws TopicRejectedException {
        assertThat(parser.parse("body:Rare-Earth")).isEqualTo(parser.parse("body:\"rare earth\""));
    }

    @Test
    void keepsStopWords() throws TopicRejectedException {
        assertThat(parser.parse("body:\"the who\"")).hasToString("body:\"the who\"");
    }

    @Test
    void pointsAtAMisplacedCharacter() {
        assertRejected(
                "tariff )", "query, line 1, column 8", "')' is not allowed here", "\n    tariff )\n           ^");
    }

    @Test
    void countsLinesOfAQuery() {
        assertRejected(
                "tariff OR\nduty AND OR china", "query, line 2, column 10", "\n    duty AND OR china\n             ^");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tariff AND", "(tariff OR duty"})
    void pointsAtTheEndOfAnIncompleteQuery(String query) {
        assertRejected(query, "column " + (query.length() + 1), "query ends here");
    }

    @Test
    void pointsAtAnUnclosedQuotationMark() {
        assertRejected("tariff OR \"rare earth", "column 11", "not closed");
    }

    @Test
    void pointsAtAnUnfinishedEscape() {
        assertRejected("tariff\\", "column 7", "backslash");
    }

    @Test
    void showsOnlyPartOfALongLine() {
        String query = "tariff OR ".repeat(200) + ") duty";
        assertThatThrownBy(() -> parser.parse(query))
                .hasMessageContaining("column 2001")
                .message()
                .satisfies(message -> assertThat(message.lines()).allMatch(line -> line.length() < 200));
    }
}
