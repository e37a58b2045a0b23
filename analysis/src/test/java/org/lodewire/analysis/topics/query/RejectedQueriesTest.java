package org.lodewire.analysis.topics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.topics.words.UnicodeWords;

/** Queries that {@link TopicQueryParser} does not accept. */
class RejectedQueriesTest {

    private final TopicQueryParser parser = new TopicQueryParser(new UnicodeWords());

    private void assertRejected(String query, String... messageParts) {
        assertThatThrownBy(() -> parser.parse(query))
                .isInstanceOf(TopicRejectedException.class)
                .hasMessageContainingAll(messageParts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void rejectsAnEmptyQuery(String query) {
        assertRejected(query, "is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"—\"", "… …"})
    void rejectsAQueryWithoutWords(String query) {
        assertRejected(query, "only punctuation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tariff", "NOT tariff", "tariff OR (NOT water)", "(-a -b)^2"})
    void rejectsAPurelyNegativePart(String query) {
        assertRejected(query, "only excludes words");
    }

    @Test
    void showsAnExclusionAsTheDocumentationWritesIt() {
        assertRejected("NOT tin", "as in: tariff NOT electricity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*:*", "*", "title:*", "tariff OR *"})
    void rejectsQueriesThatMatchEverything(String query) {
        assertRejected(query, "matches every article");
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
        "com*, 'com*' matches 'come'",
        "tariff OR withh~1, 'withh~1' matches 'with'"
    })
    void rejectsBroadQueriesAndNamesTheBroadPart(String query, String part) {
        assertRejected(query, "column", part, "articles");
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
    void acceptsCommonWordsNextToRarerOnes(String query) throws TopicRejectedException {
        assertThat(parser.parse(query)).isNotNull();
    }

    @Test
    void rejectsAWildcardInAPhrase() {
        assertRejected("duty OR \"rare eart*\"", "column 9", "not a wildcard");
        assertRejected("\"rare eart*\"~3", "not a wildcard");
    }

    @Test
    void rejectsLongPhrases() {
        assertRejected("\"" + "tariff ".repeat(31) + "\"", "a phrase of 31 words");
        assertRejected("\"" + "tariff ".repeat(11) + "\"~3", "a phrase of 11 words");
    }

    @ParameterizedTest
    @CsvSource({
        "headline:tariff, column 1",
        "tariff OR text:duty, column 11",
        "author:t*, column 1",
        "url:tarif~, column 1"
    })
    void rejectsAnUnknownField(String query, String position) {
        assertRejected(query, position, "there is no field", "title: or body:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*tariff", "?ariff", "*ari*"})
    void rejectsALeadingWildcard(String query) {
        assertRejected("duty OR " + query, "column 9", "begins with a wildcard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ta*", "t*", "ta?iff", "t?r*"})
    void rejectsAPrefixOfLessThanThreeLetters(String query) {
        assertRejected("duty OR " + query, "column 9", "at least 3 letters");
    }

    @Test
    void rejectsAWordWithManyWildcards() {
        assertRejected("tar*a*a*a*a*a", "more than 4 wildcards");
    }

    @Test
    void rejectsALargeEditDistance() {
        assertRejected("praseodymium~3", "at most 2 letters", "praseodymium~1");
    }

    @Test
    void rejectsFuzzyMatchesOfShortWords() {
        assertRejected("tin~1", "too short");
    }

    @Test
    void rejectsManyInexactWords() {
        String query = IntStream.range(0, 17).mapToObj(i -> "tariff" + i + "~1").collect(Collectors.joining(" OR "));
        assertRejected(query, "more than 16 words");
    }

    @Test
    void rejectsManyWords() throws TopicRejectedException {
        String most = IntStream.range(0, 400).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
        assertThat(parser.parse(most)).isNotNull();
        assertRejected(most + " OR more", "more than 400 words and phrases");
    }

    @Test
    void rejectsALongQuery() {
        assertRejected("t".repeat(10_001), "10001 characters; at most 10000");
    }

    @Test
    void rejectsDeepParentheses() {
        assertRejected("(".repeat(4000) + "a" + ")".repeat(4000), "column 21", "more than 20 levels deep");
    }

    @Test
    void rejectsALargeSlop() {
        assertRejected("\"rare supply\"~1000000", "at most 50 apart");
    }

    @Test
    void rejectsRegularExpressions() {
        assertRejected("duty OR /tari+f/", "column 9", "regular expressions are not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body:[a TO z]", "{a TO z}", "[* TO z]"})
    void rejectsRanges(String query) {
        assertRejected(query, "ranges are not allowed");
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
                "{",
                ")",
                "tin AND )",
                "( (",
                "AND",
                "NOT",
                "entity:",
                "title:title:",
                "tin\\",
                "\"tin\\"
            })
    void parsesOrRejectsAnyString(String query) {
        try {
            assertThat(parser.parse(query)).isNotNull();
        } catch (TopicRejectedException e) {
            assertThat(e).hasMessageStartingWith("query");
        }
    }
}
