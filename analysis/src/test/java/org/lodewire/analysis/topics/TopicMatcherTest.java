package org.lodewire.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.TopicDefinition;

class TopicMatcherTest {

    private final TopicMatcher matcher = new TopicMatcher();

    @AfterEach
    void close() throws IOException {
        matcher.close();
    }

    private void put(String id, String query) throws TopicRejectedException {
        matcher.put(TopicDefinition.newBuilder()
                .setId(id)
                .setLabel(id)
                .setQuery(query)
                .setWindows(List.of("1h"))
                .setRules(List.of())
                .build());
    }

    /** The texts of the mentions of the only topic, in order. */
    private List<String> mentions(String query, @Nullable String title, String body) throws TopicRejectedException {
        put("topic", query);
        return matcher.match(title, body).stream()
                .flatMap(match -> match.spans().stream())
                .map(span -> (span.field() == Field.TITLE ? Objects.requireNonNull(title) : body)
                        .substring(span.start(), span.end()))
                .toList();
    }

    @Test
    void findsATopicInTitleAndBodyTitleFirst() throws TopicRejectedException {
        put("tariffs", "tariff OR tariffs");
        assertThat(matcher.match("Tariffs rise", "A tariff is a duty."))
                .containsExactly(new TopicSpans(
                        "tariffs", List.of(new MatchedSpan(Field.TITLE, 0, 7), new MatchedSpan(Field.BODY, 2, 8))));
    }

    @Test
    void acceptsAnArticleWithoutATitle() throws TopicRejectedException {
        assertThat(mentions("tariff", null, "A tariff")).containsExactly("tariff");
    }

    @Test
    void findsNothingInEmptyTexts() throws TopicRejectedException {
        assertThat(mentions("tariff", "", "")).isEmpty();
    }

    @Test
    void countsOverlappingMatchesAsOneMention() throws TopicRejectedException {
        assertThat(mentions("\"rare earth\" OR \"rare earth metals\" OR neodymium", null, "Buy rare earth metals."))
                .containsExactly("rare earth metals");
    }

    @Test
    void countsChainedMatchesAsOneMention() throws TopicRejectedException {
        assertThat(mentions("\"a b\" OR \"b c\" OR \"c d\"", null, "x a b c d y"))
                .containsExactly("a b c d");
    }

    @Test
    void countsSeparateMatchesSeparately() throws TopicRejectedException {
        assertThat(mentions("\"rare earth\" OR neodymium", "Rare earth", "Neodymium is a rare earth; neodymium, too."))
                .containsExactly("Rare earth", "Neodymium", "rare earth", "neodymium");
    }

    @ParameterizedTest
    @CsvSource({"rare earth", "RARE EARTH", "rare-earth", "Rare‑Earth", "rare – earth", "'rare\u00a0earth'"})
    void ignoresHyphensAndCase(String form) throws TopicRejectedException {
        assertThat(mentions("\"rare earth\"", null, "of " + form + " export")).containsExactly(form);
        assertThat(mentions("rare-earth", null, "of " + form + " export")).containsExactly(form);
    }

    @Test
    void findsAPossessive() throws TopicRejectedException {
        assertThat(mentions("china", null, "China's and China’s and Indochina")).containsExactly("China's", "China’s");
    }

    @Test
    void countsOnlyMatchesOfPositiveParts() throws TopicRejectedException {
        assertThat(mentions("tariff NOT electricity", null, "A tariff on steel"))
                .containsExactly("tariff");
        assertThat(mentions("tariff NOT electricity", null, "An electricity tariff"))
                .isEmpty();
    }

    @Test
    void requiresAllRequiredParts() throws TopicRejectedException {
        assertThat(mentions("tariff AND china", "China", "no duty")).isEmpty();
        assertThat(mentions("tariff AND china", "China", "a tariff")).containsExactly("China", "tariff");
    }

    @Test
    void countsOnlyMatchesInTheNamedField() throws TopicRejectedException {
        assertThat(mentions("title:tariff", "tariff", "tariff")).hasSize(1);
    }

    @Test
    void findsPrefixesFuzzyWordsAndNearPhrases() throws TopicRejectedException {
        assertThat(mentions("neodym*", null, "a neodymium magnet")).containsExactly("neodymium");
        assertThat(mentions("praseodymium~1", null, "prasodymium")).containsExactly("prasodymium");
        assertThat(mentions("\"rare supply\"~3", null, "the rare earth metals supply"))
                .containsExactly("rare earth metals supply");
    }

    @Test
    void countsOffsetsInUtf16CodeUnits() throws TopicRejectedException {
        String body = "😀𝔘 日本 e\u0301 tariff";
        put("t", "tariff");
        assertThat(matcher.match(null, body).get(0).spans())
                .containsExactly(new MatchedSpan(Field.BODY, body.indexOf("tariff"), body.length()));
    }

    @Test
    void acceptsAnyString() throws TopicRejectedException {
        String hostile = "\ud800 \udc00\u0000 tariff \ud83d" + "x".repeat(2_000_000);
        assertThat(mentions("tariff", hostile, hostile)).containsExactly("tariff", "tariff");
    }

    @Test
    void findsPatternsWithPrefixesLongerThanTheIndexKey() throws TopicRejectedException {
        assertThat(mentions("semiconduct*", null, "semi-finished semifinal semiconductors"))
                .containsExactly("semiconductors");
        assertThat(mentions("dysp?osium AND title:mine", "The mine", "dysprosium"))
                .containsExactly("mine", "dysprosium");
    }

    @Test
    void doesNotMatchWordsInOtherFields() throws TopicRejectedException {
        assertThat(mentions("title:tariff AND body:duty", "duty", "tariff")).isEmpty();
        assertThat(mentions("title:\"import duty\"", "import", "duty; import duty"))
                .isEmpty();
        assertThat(mentions("title:dut*", "tariff", "duty")).isEmpty();
    }

    @Test
    void findsNoPhraseThatBeginsInTheTitleAndEndsInTheBody() throws TopicRejectedException {
        assertThat(mentions("\"import duty\"~50", "import", "duty")).isEmpty();
    }

    @Test
    void doesNotMatchAnArticleThatContainsAnExcludedPhrase() throws TopicRejectedException {
        assertThat(mentions("tariff NOT \"electricity tariff\"", "A tariff", "the electricity tariff"))
                .isEmpty();
    }

    @Test
    void countsTheFirstTwoThousandMatchesOfAField() throws TopicRejectedException {
        assertThat(mentions("tariff", "tariff and duty", "tariff and duty ".repeat(12_000)))
                .hasSize(2_001);
    }

    @Test
    void findsOneOfManyTopicsThatShareAWord() throws TopicRejectedException {
        for (int i = 0; i < 1_000; i++) {
            put("firm-" + i, "\"company number" + i + "\"");
        }
        assertThat(matcher.match(null, "The company number77 grew"))
                .extracting(TopicSpans::topic)
                .containsExactly("firm-77");
        matcher.remove("firm-77");
        assertThat(matcher.match(null, "The company number77 grew")).isEmpty();
    }

    @Test
    void replacesAndRemovesTopics() throws TopicRejectedException {
        put("t", "tariff");
        put("t", "duty");
        assertThat(matcher.match(null, "tariff")).isEmpty();
        assertThat(matcher.match(null, "duty")).hasSize(1);
        matcher.remove("t");
        assertThat(matcher.match(null, "duty")).isEmpty();
    }

    @Test
    void keepsTheOldQueryIfTheNewOneIsRejected() throws TopicRejectedException {
        put("t", "tariff");
        assertThatThrownBy(() -> put("t", "tariff AND")).isInstanceOf(TopicRejectedException.class);
        assertThat(matcher.match(null, "tariff")).hasSize(1);
    }

    @Test
    void ordersTopicsById() throws TopicRejectedException {
        for (String id : List.of("c", "a", "b")) {
            put(id, "tariff");
        }
        assertThat(matcher.match(null, "tariff")).extracting(TopicSpans::topic).containsExactly("a", "b", "c");
    }

    @Test
    void matchesWhileTopicsChange() throws Exception {
        put("steady", "\"rare earth\" OR neodymium");
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Long>> counts = IntStream.range(0, 3)
                    .mapToObj(i -> readers.submit(() -> IntStream.range(0, 300)
                            .filter(n -> matcher.match("Rare earth", "neodymium duty").stream()
                                            .anyMatch(match -> match.topic().equals("steady")
                                                    && match.spans().size() == 2)
                                    && matcher.match("Rare earth", "neodymium duty").stream()
                                            .allMatch(match -> match.spans().size()
                                                    == (match.topic().equals("steady") ? 2 : 1)))
                            .count()))
                    .toList();
            for (int i = 0; i < 100; i++) {
                put("steady", "\"rare earth\" OR neodymium");
                put("changing", i % 2 == 0 ? "duty" : "neodymium");
                matcher.remove("changing");
            }
            for (Future<Long> count : counts) {
                assertThat(count.get()).isEqualTo(300);
            }
        } finally {
            readers.shutdownNow();
        }
    }
}
