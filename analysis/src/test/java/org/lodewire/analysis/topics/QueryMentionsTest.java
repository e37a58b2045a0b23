package org.lodewire.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.analysis.topics.words.TextAnalyses;
import org.lodewire.analysis.topics.words.TextAnalysis;
import org.lodewire.analysis.topics.words.UnicodeWords;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.TopicDefinition;

/** What queries match: spellings of a word, exact forms, entities, and the languages of articles. */
class QueryMentionsTest {

    private static TopicDefinition topic(String query) {
        return TopicDefinition.newBuilder()
                .setId("topic")
                .setLabel("Topic")
                .setQuery(query)
                .setWindows(List.of("1h"))
                .setRules(List.of())
                .build();
    }

    private static List<String> mentions(
            TopicMatcher matcher, @Nullable String language, String query, String body, List<EntitySpan> entities)
            throws TopicRejectedException {
        matcher.put(topic(query));
        return matcher.match(language, null, body, entities).stream()
                .flatMap(match -> match.spans().stream())
                .map(span -> body.substring(span.start(), span.end()))
                .toList();
    }

    private static List<String> mentions(String query, String body) throws TopicRejectedException {
        try (TopicMatcher matcher = new TopicMatcher()) {
            return mentions(matcher, null, query, body, List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "O'Hara, O’Hara",
        "O’Hara, O'Hara",
        "Zoë, Zoe\u0308",
        "Zoe, Zoë",
        "NdFeB, ＮｄＦｅＢ",
        "Αθήνα, ΑΘΗΝΑ",
        "office, oﬃce",
        "neodymium, neo\u00addymium",
        "'\"rare earth\"', rare–earth",
        "'“rare earth”', Rare Earth",
        "'«rare earth»', Rare Earth",
        "희토류, 희토류",
        "U.S., U.S",
        "US, US",
        "\"=Fed chair\", Fed chair",
        "C++, C++",
        "écono*, Economy",
        "l’uran*, uranium",
        "'\"Côte d''Ivoire\"', Côte d’Ivoire",
        "'\"Bank of Japan\"', BANK OF JAPAN",
        "'\"BANK OF JAPAN\"', Bank of Japan"
    })
    void matchesOtherSpellingsWithExactSpans(String query, String form) throws TopicRejectedException {
        assertThat(mentions(query, "of " + form + ", it")).containsExactly(form);
    }

    @ParameterizedTest
    @CsvSource({"uranium, l’uranium", "oro, dell'oro", "d'Ivoire, Ivoire", "dell’oro, l'oro"})
    void matchesAWordInsideAnElision(String query, String form) throws TopicRejectedException {
        assertThat(mentions(query, "of " + form + " and"))
                .containsExactly(form.substring(form.indexOf('\'') + form.indexOf('’') + 2));
    }

    @ParameterizedTest
    @CsvSource({
        "L'Oréal, Oréal",
        "D'Angelo, Angelo",
        "C AND tariff, C++ tariff",
        "C AND tariff, C# tariff",
        "C++, C",
        "C#, C++",
        "US AND tariff, told us the tariff",
        "US AND tariff, Us the tariff",
        "\"=US tariff\", us tariff",
        "=Apple, apple",
        "=Apple, APPLE",
        "=Uber, Über",
        "tariff NOT US, the US tariff",
        "희토류, 희토",
        "\"new york\", 'new'"
    })
    void doesNotMatchOtherWords(String query, String text) throws TopicRejectedException {
        assertThat(mentions(query, text)).isEmpty();
    }

    @Test
    void excludesOnlyTheExactForm() throws TopicRejectedException {
        assertThat(mentions("tariff NOT US", "told us the tariff")).containsExactly("tariff");
    }

    @Test
    void matchesAnAcronymWithAndWithoutDots() throws TopicRejectedException {
        assertThat(mentions("US AND tariff", "A tariff of the US, the U.S. and the U.S; tell us."))
                .containsExactly("tariff", "US", "U.S", "U.S");
    }

    @Test
    void matchesACommonWordInCapitalsInAPhraseOfMixedCase() throws TopicRejectedException {
        assertThat(mentions("\"US tariff\"", "told us tariff; a US tariff")).containsExactly("US tariff");
    }

    @Test
    void matchesEitherCaseOfACommonWordInLowerCase() throws TopicRejectedException {
        assertThat(mentions("us AND tariff", "US tariff, us")).containsExactly("US", "tariff", "us");
    }

    @Test
    void matchesAnEntityAtItsMentions() throws TopicRejectedException {
        String body = "Peking said that China's exports fell.";
        List<EntitySpan> entities = List.of(
                new EntitySpan("Q148", Field.BODY, 17, 22),
                new EntitySpan("Q148", Field.BODY, 0, 6),
                new EntitySpan("Q30", Field.BODY, 7, 11));
        try (TopicMatcher matcher = new TopicMatcher()) {
            assertThat(mentions(matcher, null, "entity:Q148 AND exports", body, entities))
                    .containsExactly("Peking", "China", "exports");
            assertThat(mentions(matcher, null, "entity:Q14", body, entities)).isEmpty();
            assertThat(mentions(matcher, null, "title:(entity:Q148)", body, entities))
                    .isEmpty();
            assertThat(mentions(matcher, null, "exports NOT entity:Q148", body, entities))
                    .isEmpty();
            assertThat(mentions(matcher, null, "exports NOT entity:Q17", body, entities))
                    .containsExactly("exports");
        }
    }

    @Test
    void mergesAnEntityWithItsWords() throws TopicRejectedException {
        try (TopicMatcher matcher = new TopicMatcher()) {
            assertThat(mentions(
                            matcher,
                            null,
                            "entity:Q1 OR \"rare earths\"",
                            "of Northern Rare Earths, it",
                            List.of(new EntitySpan("Q1", Field.BODY, 3, 16))))
                    .containsExactly("Northern Rare Earths");
        }
    }

    @Test
    void ignoresEntitiesOutsideTheText() throws TopicRejectedException {
        try (TopicMatcher matcher = new TopicMatcher()) {
            assertThat(mentions(
                            matcher,
                            null,
                            "entity:Q1 OR tariff",
                            "tariff",
                            List.of(new EntitySpan("Q1", Field.BODY, 50, 60))))
                    .containsExactly("tariff");
        }
    }

    @Test
    void knowsWhetherAQueryRefersToAnEntity() throws TopicRejectedException {
        try (TopicMatcher matcher = new TopicMatcher()) {
            matcher.put(topic("tariff"));
            assertThat(matcher.usesEntities()).isFalse();
            matcher.put(topic("tariff NOT entity:Q148"));
            assertThat(matcher.usesEntities()).isTrue();
        }
    }

    /** Drops the plural s. */
    private static final class Plurals implements TextAnalysis {

        private final UnicodeWords words = new UnicodeWords();

        @Override
        public void split(String text, Sink sink) {
            words.split(
                    text,
                    (word, form, start, end, isInside) -> sink.word(
                            word.endsWith("s") ? word.substring(0, word.length() - 1) : word,
                            form,
                            start,
                            end,
                            isInside));
        }

        @Override
        public Optional<String> foldPart(String part) {
            return words.foldPart(part).map(folded -> folded.toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "xx-Latn"})
    void splitsQueriesAndArticlesByTheLanguageOfTheArticle(String language) throws TopicRejectedException {
        TextAnalyses analyses = new TextAnalyses(Map.of("xx", new Plurals()), new UnicodeWords());
        try (TopicMatcher matcher = new TopicMatcher(analyses)) {
            assertThat(mentions(matcher, language, "\"steel tariffs\"", "a steel tariff", List.of()))
                    .containsExactly("steel tariff");
            assertThat(mentions(matcher, "en", "\"steel tariffs\"", "a steel tariff", List.of()))
                    .isEmpty();
            matcher.remove("topic");
            assertThat(matcher.match(language, null, "a steel tariff", List.of()))
                    .isEmpty();
        }
    }

    @Test
    void countsAllSimilarWordsHoweverMany() throws TopicRejectedException {
        String words = IntStream.range(0, 60)
                .mapToObj(i -> "neodymiu" + (char) (0x430 + i))
                .collect(Collectors.joining(" . "));
        try (TopicMatcher matcher = new TopicMatcher()) {
            assertThat(mentions(matcher, null, "neodymium~1", words, List.of())).hasSize(60);
        }
    }
}
