package org.lodewire.subscriptions.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublishingTimesTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private static PublishingTimes minutes(long... minutes) {
        PublishingTimes times = PublishingTimes.NONE;
        for (long minute : minutes) {
            times = times.with(NOON.plus(Duration.ofMinutes(minute)));
        }
        return times;
    }

    @Test
    void theUsualGapIsTheMedianSoThatANightDoesNotChangeIt() {
        assertThat(minutes(0, 10, 20, 30, 600, 612, 624).usualGap()).contains(Duration.ofMinutes(12));
    }

    @Test
    void fewTimesHaveNoUsualGap() {
        assertThat(minutes(0, 10, 20, 30, 40).usualGap()).isEmpty();
        assertThat(minutes(0, 10, 20, 30, 40, 50).usualGap()).isPresent();
    }

    @Test
    void severalArticlesAtOnceAreOneTime() {
        PublishingTimes times = minutes(0, 10, 20, 30, 40, 50);

        assertThat(times.with(NOON.plus(Duration.ofMinutes(50)).plusSeconds(3))).isSameAs(times);
    }

    @Test
    void onlyTheNewestTimesCount() {
        PublishingTimes times = PublishingTimes.NONE;
        Instant at = NOON;
        for (int i = 0; i < 200; i++) {
            at = at.plus(Duration.ofMinutes(i < 100 ? 60 : 5));
            times = times.with(at);
        }

        assertThat(times.usualGap()).contains(Duration.ofMinutes(5));
    }
}
