package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemFilterTest {

    private final FeedItem item = CrawlDriver.item(
            "1", "https://a.example/Business/2026/tin-rises", "Tin prices: ÜBERSCHUSS ends", Duration.ZERO);

    @Test
    void includesWholeWordsInAnyCase() {
        assertThat(include("TIN").accepts(item)).isTrue();
        assertThat(include("überschuss").accepts(item)).isTrue();
        assertThat(include("price").accepts(item)).isFalse();
        assertThat(include("prices: über").accepts(item)).isFalse();
        assertThat(include("lead", "prices").accepts(item)).isTrue();
    }

    @Test
    void excludesWhatMatchesOneTerm() {
        assertThat(new ItemFilter(List.of("tin"), List.of("lead", "ends")).accepts(item))
                .isFalse();
        assertThat(new ItemFilter(List.of(), List.of("lead")).accepts(item)).isTrue();
    }

    @Test
    void matchesUrls() {
        assertThat(include("business").accepts(item)).isTrue();
        assertThat(include("https://a.example/business/*").accepts(item)).isTrue();
        assertThat(include("*/2026/*rises").accepts(item)).isTrue();
        assertThat(include("*/2025/*").accepts(item)).isFalse();
        assertThat(include("*tin-rises*tin-rises").accepts(item)).isFalse();
    }

    @Test
    void takesNoTimeForPatternsWithManyStars() {
        assertThat(include("*a".repeat(500) + "b").accepts(item)).isFalse();
    }

    @Test
    void matchesScriptsWithoutSpaces() {
        FeedItem chinese = CrawlDriver.item("1", "https://a.example/1", "稀土价格上涨", Duration.ZERO);

        assertThat(include("稀土").accepts(chinese)).isTrue();
    }

    private static ItemFilter include(String... terms) {
        return new ItemFilter(List.of(terms), List.of());
    }
}
