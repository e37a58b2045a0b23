package org.lodewire.analysis.alerts.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.analysis.alerts.baseline.Seasons.Slot;

class SeasonsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:30:00Z, UTC, 23, 5",
        "2026-03-28T23:30:00Z, Europe/Paris, 0, 6",
        // Summer time begins at 01:00 UTC.
        "2026-03-29T00:59:00Z, Europe/Paris, 1, 6",
        "2026-03-29T01:00:00Z, Europe/Paris, 3, 6",
        "2026-03-29T22:00:00Z, Europe/Paris, 0, 0",
        "2026-01-01T00:00:00Z, Asia/Kolkata, 5, 3",
        "1969-12-31T23:00:00Z, UTC, 23, 2"
    })
    void aSlotIsALocalHourAndWeekday(Instant time, String zone, int hour, int weekday) {
        assertThat(Slot.of(time.toEpochMilli(), ZoneId.of(zone))).isEqualTo(new Slot(hour, weekday));
    }

    @Test
    void nothingIsKnownOfASlotWithoutCounts() {
        assertThat(Seasons.NONE.factor(new Slot(3, 4))).isEqualTo(1);
    }

    @Test
    void aSlotWithTwiceTheExpectedCountApproachesTwo() {
        Slot noon = new Slot(12, 0);
        Season few = new Season(24).learn(1, 12, 2, 1);
        Season many = new Season(24).learn(1, 12, 2000, 1000);

        assertThat(few.factor(12)).isCloseTo(12.0 / 11, within(1e-9));
        assertThat(many.factor(12)).isCloseTo(2, within(0.01));
        assertThat(new Seasons(many, new Season(7)).factor(noon)).isEqualTo(many.factor(12));
    }

    @Test
    void earlierCountsDecay() {
        Season season = new Season(24).learn(1, 12, 100, 50).learn(0.5, 12, 0, 0);

        assertThat(season.factor(12)).isCloseTo((50.0 + 10) / (25 + 10), within(1e-9));
    }
}
