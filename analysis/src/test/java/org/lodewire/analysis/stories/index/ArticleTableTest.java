package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTableTest {

    private final ArticleTable table = new ArticleTable();

    private int add(int number, long time) {
        return table.add(number, time, -number, number % 2 == 0);
    }

    private List<Long> before(long time) {
        List<Long> numbers = new ArrayList<>();
        table.forEachBefore(time, place -> numbers.add(table.number(place)));
        return numbers;
    }

    @Test
    void keepsWhatIsKnownOfEachArticle() {
        for (int i = 0; i < 10_000; i++) {
            int place = add(i, i);
            assertThat(place).isEqualTo(i);
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(table.has(i)).isTrue();
            assertThat(table.number(i)).isEqualTo(i);
            assertThat(table.eventTime(i)).isEqualTo(i);
            assertThat(table.story(i)).isEqualTo(-i);
            assertThat(table.opensStory(i)).isEqualTo(i % 2 == 0);
        }
    }

    @Test
    void visitsTheArticlesBeforeATime() {
        add(1, 30);
        add(2, 10);
        add(3, 20);
        assertThat(before(20)).containsExactly(2L);
        assertThat(before(31)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void visitsAnEarlyArticleThatCameLater() {
        add(1, 30);
        assertThat(before(20)).isEmpty();
        add(2, 10);
        assertThat(before(20)).containsExactly(2L);
    }

    @Test
    void doesNotVisitRemovedArticles() {
        add(1, 10);
        table.forEachBefore(20, table::remove);
        assertThat(table.held()).isZero();
        assertThat(before(20)).isEmpty();
    }

    @Test
    void usesPlacesAgain() {
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 10_000; i++) {
                assertThat(add(i, round)).isLessThan(32_768);
            }
            table.forEachBefore(round, table::remove);
            table.reuse();
            assertThat(table.held()).isEqualTo(10_000);
            assertThat(before(round + 1)).hasSize(10_000);
        }
    }

    @Test
    void doesNotUseAPlaceAgainBeforeItIsTold() {
        for (int i = 0; i < 5_000; i++) {
            table.remove(add(i, 0));
        }
        assertThat(add(5_000, 0)).isEqualTo(5_000);
    }
}
