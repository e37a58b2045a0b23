package org.lodewire.bench.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.topics.query.TopicQueryCheck;
import org.lodewire.schemas.TopicDefinition;

class SyntheticTopicsTest {

    /** Word n is in one of n articles. */
    private static final List<SampleArticle> ARTICLES = IntStream.range(0, 200)
            .mapToObj(article -> new SampleArticle(
                    null,
                    String.join(
                            " ",
                            IntStream.range(0, 200)
                                    .filter(word -> article % (word + 1) == 0)
                                    .mapToObj(word -> "word" + (char) ('a' + word / 26) + (char) ('a' + word % 26))
                                    .toList())))
            .toList();

    private static List<TopicDefinition> make(int count) {
        return new SyntheticTopics(SampleWords.of(ARTICLES)).make(count);
    }

    @Test
    void areDeterministicAndASmallerNumberIsAPrefix() {
        assertThat(make(50)).isEqualTo(make(100).subList(0, 50));
    }

    @Test
    void areAcceptedByTheMatcher() {
        TopicQueryCheck check = new TopicQueryCheck();
        assertThat(make(200))
                .allMatch(topic -> check.rejection(topic.getQuery()).isEmpty());
    }

    @Test
    void coverAllKinds() {
        List<String> queries = make(200).stream().map(TopicDefinition::getQuery).toList();
        for (String part : List.of(" AND ", " NOT ", "~1 ", "\"~", "*", "title:")) {
            assertThat(queries).as(part).anyMatch(query -> query.contains(part));
        }
    }
}
