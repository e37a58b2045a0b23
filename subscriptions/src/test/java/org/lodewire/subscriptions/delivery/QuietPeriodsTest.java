package org.lodewire.subscriptions.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.schemas.QuietHours;
import org.lodewire.schemas.Subscription;

class QuietPeriodsTest {

    private static Subscription quiet(int from, int to, Integer... days) {
        return TestAlerts.subscription("desk")
                .setTimeZone("Europe/Berlin")
                .setQuiet(QuietHours.newBuilder()
                        .setFromMinute(from)
                        .setToMinute(to)
                        .setDays(List.of(days))
                        .build())
                .build();
    }

    private static String end(Subscription subscription, String now) {
        return Instant.ofEpochMilli(
                        QuietPeriods.endOf(subscription, Instant.parse(now).toEpochMilli()))
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T20:59:59Z, 2026-03-02T20:59:59Z",
        "2026-03-02T21:00:00Z, 2026-03-03T05:30:00Z",
        "2026-03-03T03:00:00Z, 2026-03-03T05:30:00Z",
        "2026-03-03T05:29:59Z, 2026-03-03T05:30:00Z",
        "2026-03-03T05:30:00Z, 2026-03-03T05:30:00Z"
    })
    void lastOverMidnightInTheLocalZone(String now, String end) {
        assertThat(end(quiet(22 * 60, 6 * 60 + 30), now)).isEqualTo(end);
    }

    @Test
    void endAtTheLocalTimeWhenSummerTimeBeginsMeanwhile() {
        assertThat(end(quiet(22 * 60, 6 * 60 + 30), "2026-03-28T23:00:00Z")).isEqualTo("2026-03-29T04:30:00Z");
    }

    @Test
    void lastTheWholeWeekendIfBothDaysAreQuiet() {
        // Saturday and Sunday, 2026-03-07 and 08.
        assertThat(end(quiet(0, 0, 6, 7), "2026-03-07T10:00:00Z")).isEqualTo("2026-03-08T23:00:00Z");
    }

    @Test
    void areOverOnOtherDays() {
        assertThat(end(quiet(0, 0, 6, 7), "2026-03-09T10:00:00Z")).isEqualTo("2026-03-09T10:00:00Z");
    }

    private static String digest(@Nullable Integer minute, String zone, String since) {
        Subscription subscription = TestAlerts.subscription("desk")
                .setDigestMinute(minute)
                .setTimeZone(zone)
                .build();
        return Instant.ofEpochMilli(QuietPeriods.digestAfter(
                        subscription, Instant.parse(since).toEpochMilli()))
                .toString();
    }

    @Test
    void anHourlyDigestIsDueOnTheLocalHour() {
        assertThat(digest(null, "Asia/Kolkata", "2026-03-02T12:00:00Z")).isEqualTo("2026-03-02T12:30:00Z");
    }

    @Test
    void aDailyDigestIsDueAtTheLocalTime() {
        assertThat(digest(450, "Europe/Berlin", "2026-03-02T06:29:59Z")).isEqualTo("2026-03-02T06:30:00Z");
        assertThat(digest(450, "Europe/Berlin", "2026-03-02T06:30:00Z")).isEqualTo("2026-03-03T06:30:00Z");
    }

    @Test
    void aDigestAtATimeThatSummerTimeLeavesOutIsAnHourLater() {
        assertThat(digest(150, "Europe/Berlin", "2026-03-28T23:30:00Z")).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void anUnknownZoneIsUtc() {
        assertThat(digest(450, "Mars/Olympus", "2026-03-02T06:29:59Z")).isEqualTo("2026-03-02T07:30:00Z");
    }
}
