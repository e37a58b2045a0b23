package org.lodewire.analysis.topics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.topics.words.TopicAnalyzer;

class TopicQueryParserTest {

    private final TopicQueryParser parser = new TopicQueryParser(new TopicAnalyzer());

    private void assertRefused(String query, String... messageParts) {
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
                "AC\\/DC",
                "tariff^2"
            })
    void acceptsTheClassicSyntax(String query) throws TopicRejectedException {
        assertThat(parser.parse(query)).isNotNull();
    }

    @Test
    void looksInBothFieldsWhereNoneIsNamed() throws TopicRejectedException {
        assertThat(parser.parse("tariff")).hasToString("title:tariff body:tariff");
    }

    @Test
    void takesAHyphenatedWordForAPhrase() throws TopicRejectedException {
        assertThat(parser.parse("body:Rare-Earth")).isEqualTo(parser.parse("body:\"rare earth\""));
    }

    @Test
    void keepsStopWords() throws TopicRejectedException {
        assertThat(parser.parse("body:\"the who\"")).hasToString("body:\"the who\"");
    }

    @Test
    void pointsAtTheCharacterThatCannotStand() {
        assertRefused("tariff )", "query, line 1, column 8", "')' cannot stand here", "\n    tariff )\n           ^");
    }

    @Test
    void countsLinesOfAQuery() {
        assertRefused(
                "tariff OR\nduty AND OR china", "query, line 2, column 10", "\n    duty AND OR china\n             ^");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tariff AND", "(tariff OR duty"})
    void pointsAtTheEndOfAQueryThatEndsTooEarly(String query) {
        assertRefused(query, "column " + (query.length() + 1), "ends too early");
    }

    @Test
    void pointsAtAQuotationMarkThatIsNotClosed() {
        assertRefused("tariff OR \"rare earth", "column 11", "not closed");
    }

    @Test
    void pointsAtAnUnfinishedEscape() {
        assertRefused("tariff\\", "column 7", "backslash");
    }

    @Test
    void showsOnlyPartOfALongLine() {
        String query = "tariff OR ".repeat(200) + ") duty";
        assertThatThrownBy(() -> parser.parse(query))
                .hasMessageContaining("column 2001")
                .satisfies(e -> assertThat(e.getMessage().lines()).allMatch(line -> line.length() < 200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void refusesAnEmptyQuery(String query) {
        assertRefused(query, "is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"—\"", "… …"})
    void refusesAQueryWithoutWords(String query) {
        assertRefused(query, "no word to look for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tariff", "NOT tariff", "tariff OR (NOT water)", "(-a -b)^2"})
    void refusesAPurelyNegativePart(String query) {
        assertRefused(query, "must not have");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*:*", "*", "title:*", "tariff OR *"})
    void refusesToMatchEverything(String query) {
        assertRefused(query, "matches every article");
    }

    @ParameterizedTest
    @CsvSource({
        "the, 'the'",
        "tariff OR the, 'the'",
        "Said, 'said'",
        "title:year, 'year'",
        "7, '7'",
        "2024, '2024'",
        "x, 'x'",
        "'\"of the\"', \"of the\"",
        "he AND (the OR tariff), 'he'",
        "'\"last year\"~10', \"last year\"~10",
        "der OR tariff, German",
        "com*, 'com*' finds 'come'",
        "tariff OR withh~1, 'withh~1' finds 'with'"
    })
    void refusesWhatMostArticlesWouldMatchAndNamesIt(String query, String part) {
        assertRefused(query, "column", part, "articles");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the AND tariff",
                "\"said tariff\"",
                "+tariff +(the OR a)",
                "war",
                "us AND china",
                "2024 AND tariff",
                "日",
                "\"who said\"",
                "G7",
                "computer*"
            })
    void acceptsCommonWordsInRarerCompany(String query) throws TopicRejectedException {
        assertThat(parser.parse(query)).isNotNull();
    }

    @Test
    void refusesAWildcardInAPhrase() {
        assertRefused("duty OR \"rare eart*\"", "column 9", "no wildcard");
        assertRefused("\"rare eart*\"~3", "no wildcard");
    }

    @Test
    void refusesManyWordsInARow() {
        assertRefused("\"" + "tariff ".repeat(31) + "\"", "31 words in a row");
        assertRefused("\"" + "tariff ".repeat(11) + "\"~3", "11 words in a row");
    }

    @ParameterizedTest
    @CsvSource({
        "headline:tariff, column 1",
        "tariff OR text:duty, column 11",
        "author:t*, column 1",
        "url:tarif~, column 1"
    })
    void refusesAnUnknownField(String query, String position) {
        assertRefused(query, position, "there is no field", "title: or body:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*tariff", "?ariff", "*ari*"})
    void refusesALeadingWildcard(String query) {
        assertRefused("duty OR " + query, "column 9", "begins with a wildcard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ta*", "t*", "ta?iff", "t?r*"})
    void refusesAPrefixOfLessThanThreeLetters(String query) {
        assertRefused("duty OR " + query, "column 9", "at least 3 letters");
    }

    @Test
    void refusesAWordOfManyWildcards() {
        assertRefused("tar*a*a*a*a*a", "more than 4 wildcards");
    }

    @Test
    void refusesToMatchWordsThatDifferByManyLetters() {
        assertRefused("praseodymium~3", "at most 2 letters", "praseodymium~1");
    }

    @Test
    void refusesToMatchShortWordsLoosely() {
        assertRefused("tin~1", "too short");
    }

    @Test
    void refusesManyInexactWords() {
        String query = IntStream.range(0, 17).mapToObj(i -> "tariff" + i + "~1").collect(Collectors.joining(" OR "));
        assertRefused(query, "more than 16 words");
    }

    @Test
    void refusesManyWords() throws TopicRejectedException {
        String most = IntStream.range(0, 400).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(parser.parse(most)).isNotNull();
        assertRefused(most + " more", "more than 400 words and phrases");
    }

    @Test
    void refusesALongQuery() {
        assertRefused("t".repeat(10_001), "10001 characters; at most 10000");
    }

    @Test
    void refusesDeepParentheses() {
        assertRefused("(".repeat(4000) + "a" + ")".repeat(4000), "column 21", "more than 20 deep");
    }

    @Test
    void refusesAPhraseOfDistantWords() {
        assertRefused("\"rare supply\"~1000000", "at most 50 apart");
    }

    @Test
    void refusesRegularExpressions() {
        assertRefused("duty OR /tari+f/", "column 9", "regular expressions are not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body:[a TO z]", "{a TO z}", "[* TO z]"})
    void refusesRanges(String query) {
        assertRefused(query, "ranges are not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud800",
                "a\u0000b",
                "\"\udc00 \"",
                "tariff:",
                "[",
                "/",
                "a /b",
                "^",
                "~",
                "\\u12",
                "&& ||",
                "a~~",
                "{"
            })
    void answersAnyStringWithAQueryOrARefusal(String query) {
        try {
            assertThat(parser.parse(query)).isNotNull();
        } catch (TopicRejectedException e) {
            assertThat(e).hasMessageStartingWith("query");
        }
    }
}
