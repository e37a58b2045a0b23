package org.lodewire.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SyntheticNewsTest {

    private final SyntheticNews news = new SyntheticNews();

    @Test
    void isDeterministic() {
        assertThat(LongStream.range(0, 20).mapToObj(new SyntheticNews()::text))
                .containsExactlyElementsOf(
                        LongStream.range(0, 20).mapToObj(news::text).toList());
    }

    @Test
    void hasNewArticlesCopiesAndForms() {
        assertThat(LongStream.range(0, 100).mapToObj(news::kind)).contains(SyntheticNews.Kind.values());
    }

    @Test
    void copiesOnlyNewArticles() {
        assertThat(LongStream.range(0, 500).map(news::original).mapToObj(news::kind))
                .doesNotContain(SyntheticNews.Kind.COPY);
    }
}
