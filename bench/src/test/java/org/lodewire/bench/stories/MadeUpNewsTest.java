package org.lodewire.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MadeUpNewsTest {

    private final MadeUpNews news = new MadeUpNews();

    @Test
    void isTheSameEveryTime() {
        assertThat(LongStream.range(0, 20).mapToObj(new MadeUpNews()::text))
                .containsExactlyElementsOf(
                        LongStream.range(0, 20).mapToObj(news::text).toList());
    }

    @Test
    void hasNewArticlesCopiesAndForms() {
        assertThat(LongStream.range(0, 100).mapToObj(news::kind)).contains(MadeUpNews.Kind.values());
    }

    @Test
    void copiesOnlyWhatIsNewItself() {
        assertThat(LongStream.range(0, 500).map(news::original).mapToObj(news::kind))
                .doesNotContain(MadeUpNews.Kind.COPY);
    }
}
