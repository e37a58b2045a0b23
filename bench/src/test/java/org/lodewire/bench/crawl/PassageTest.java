package org.lodewire.bench.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {

    private final Passage passage = new Passage();

    @Test
    void measuresFromTheFirstResponseToTheFirstArticle() {
        passage.served("a", 1_000_000);
        passage.served("a", 5_000_000);
        passage.published("a", 8_000_000);
        passage.published("a", 9_000_000);

        assertThat(passage.between(0, Long.MAX_VALUE).millis(1)).isEqualTo(7);
    }

    @Test
    void leavesOutWhatWasServedAtAnotherTime() {
        passage.served("before", 9);
        passage.served("within", 10);
        passage.served("after", 20);

        assertThat(passage.between(10, 20).count()).isEqualTo(1);
    }

    @Test
    void countsWhatDidNotComeAsSlowest() {
        for (int i = 0; i < 99; i++) {
            passage.served("item " + i, 0);
            passage.published("item " + i, (i + 1) * 1_000_000L);
        }
        passage.served("lost", 0);
        Latencies latencies = passage.between(0, 1);

        assertThat(latencies.missing()).isEqualTo(1);
        assertThat(latencies.millis(.5)).isEqualTo(50);
        assertThat(latencies.millis(.99)).isEqualTo(99);
        assertThat(latencies.millis(1)).isInfinite();
    }

    @Test
    void hasNoQuantilesWithoutItems() {
        assertThat(passage.between(0, 1).millis(.5)).isNaN();
    }
}
