package org.lodewire.producer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.RejectionReason;

class TextsTest {

    private static final Instant FIRST = Instant.parse("2025-06-11T10:26:00Z");
    private static final Instant LAST = Instant.parse("2025-06-15T00:00:00Z");

    @Test
    void sumUpAReplay() {
        assertThat(SummaryText.of(new PublishSummary(11_772, Map.of(), FIRST, LAST, LAST, Duration.ofMillis(4249))))
                .isEqualTo("Sent 11,772 articles in 4.2 s;"
                        + " event time from 2025-06-11T10:26:00Z to 2025-06-15T00:00:00Z.\n");
    }

    @Test
    void countTheRejectionsAndNameTheirTopic() {
        assertThat(SummaryText.of(new PublishSummary(
                        0,
                        Map.of(RejectionReason.NOT_JSON, 1L, RejectionReason.EMPTY, 2L),
                        null,
                        null,
                        null,
                        Duration.ZERO)))
                .isEqualTo("""
                        Sent 0 articles in 0.0 s.
                        Rejected 3 articles: 2 EMPTY, 1 NOT_JSON; news.articles.rejected has the reason for each.
                        """);
    }

    @ParameterizedTest
    @CsvSource({"PT12S,12 s", "PT1M5S,1 min 5 s", "PT3H20M7S,3 h 20 min", "P2DT5H,2 d 5 h"})
    void formatAWaitInItsLargestUnits(Duration time, String text) {
        assertThat(WaitingText.of(time)).isEqualTo(text);
    }
}
