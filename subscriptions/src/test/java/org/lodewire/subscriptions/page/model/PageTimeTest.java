package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageTimeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:20:30Z");

    @Test
    void countsOfAStepThatGoesOnEndNow() {
        assertThat(new PageTime(NOW, Instant.parse("2026-03-01T12:00:00Z")).counts())
                .isEqualTo(NOW);
    }

    @Test
    void countsOfAReplayEndWhereItEnds() {
        Instant end = NOW.minus(Duration.ofDays(400));

        assertThat(new PageTime(NOW, end).counts()).isEqualTo(end);
        assertThat(new PageTime(NOW, end).isLive()).isFalse();
    }
}
