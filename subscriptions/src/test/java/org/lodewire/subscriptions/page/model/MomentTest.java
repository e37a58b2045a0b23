package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void saysHowLongAgoInOneUnit() {
        assertThat(relative(Duration.ofSeconds(42))).isEqualTo("42 s ago");
        assertThat(relative(Duration.ofSeconds(3599))).isEqualTo("59 min ago");
        assertThat(relative(Duration.ofHours(47))).isEqualTo("47 h ago");
        assertThat(relative(Duration.ofDays(3))).isEqualTo("3 d ago");
    }

    @Test
    void saysOfTheFutureInHowLong() {
        assertThat(Moment.ahead(NOW.plusSeconds(300), NOW).relative()).isEqualTo("in 5 min");
    }

    @Test
    void takesTheEndOfAStepThatHasNotEndedForNow() {
        assertThat(relative(Duration.ofMinutes(-5))).isEqualTo("now");
    }

    @Test
    void hasTheExactTimeInUtc() {
        assertThat(Moment.of(NOW, NOW).exact()).isEqualTo("1 Mar 2026, 12:00:00 UTC");
    }

    private static String relative(Duration age) {
        return Moment.of(NOW.minus(age), NOW).relative();
    }
}
