package org.lodewire.producer.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.time.EventTime;
import org.lodewire.schemas.time.PublishedTime;

class TimePolicyTest {

    private static final Instant SEEN = Instant.parse("2025-06-20T12:00:00.123Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-11T06:26:00-04:00        | 2025-06-11T10:26:00Z",
                "2025-06-11T10:26:00Z             | 2025-06-11T10:26:00Z",
                "2025-06-11t10:26:00z             | 2025-06-11T10:26:00Z",
                "2025-06-11T10:26Z                | 2025-06-11T10:26:00Z",
                "2025-06-11T10:26:00.123456789Z   | 2025-06-11T10:26:00.123Z",
                "2025-06-11T12:26:00+0200         | 2025-06-11T10:26:00Z",
                "2025-06-11T12:26:00+02           | 2025-06-11T10:26:00Z",
                "2025-06-11 12:26:00 +02:00       | 2025-06-11T10:26:00Z",
                "2025-06-11T10:26:00              | 2025-06-11T10:26:00Z",
                "2025-06-11 10:26:00              | 2025-06-11T10:26:00Z",
                "2025-06-11                       | 2025-06-11T00:00:00Z",
                "Wed, 11 Jun 2025 06:26:00 -0400  | 2025-06-11T10:26:00Z",
                "Wed, 11 Jun 2025 10:26:00 GMT    | 2025-06-11T10:26:00Z",
                "Mon, 11 JUN 2025 06:26:00 EDT    | 2025-06-11T10:26:00Z",
                "1 Jun 2025 10:26 UT              | 2025-06-01T10:26:00Z",
                "2025-06-11T12:26:00 CEST         | 2025-06-11T10:26:00Z",
                "Wed, 11 Jun 25 06:26:00 -0400 (EDT) | 2025-06-11T10:26:00Z",
                "20250611T102600Z                 | 2025-06-11T10:26:00Z",
                "1749637560                       | 2025-06-11T10:26:00Z",
                "1749637560000                    | 2025-06-11T10:26:00Z",
                "2025-06-11T00:00:00-12:00        | 2025-06-11T12:00:00Z",
                "2025-06-11T14:00:00+14:00        | 2025-06-11T00:00:00Z",
                "1970-01-02T00:00:00Z             | 1970-01-02T00:00:00Z",
                "2025-06-20T12:05:00.123Z         | 2025-06-20T12:05:00.123Z",
            })
    void choosesThePublicationTimeIfItIsPlausible(String published, Instant event) {
        assertThat(TimePolicy.PUBLISHED.decide(PublishedTime.parse(published), SEEN))
                .isEqualTo(new EventTime(event, TimeBasis.PUBLISHED, Clamp.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-20T12:05:00.124Z         | FUTURE",
                "9999-12-31                       | FUTURE",
                "2025-06-11T00:00:00-12:01        | ZONE",
                "2025-06-11T00:00:00+14:01        | ZONE",
                "2025-06-11T00:00:00+99:00        | ZONE",
                "Wed, 11 Jun 2025 06:26:00 -2300  | ZONE",
                "1900-01-01T00:00:00Z             | IMPLAUSIBLE",
                "1969-12-31T23:59:59.999Z         | IMPLAUSIBLE",
                "0001-01-01T00:00:00Z             | IMPLAUSIBLE",
                "1970-01-01T00:00:00Z             | IMPLAUSIBLE",
                "1970-01-01T23:59:59.999Z         | IMPLAUSIBLE",
                "yesterday                        | IMPLAUSIBLE",
                "2025-02-30                       | IMPLAUSIBLE",
                "2025-06-11T00:00:00+02:99        | IMPLAUSIBLE",
                "2025-06-11T00:00:00 IST          | IMPLAUSIBLE",
                "06/11/2025                       | IMPLAUSIBLE",
                "٢٠٢٥-٠٦-١١                       | IMPLAUSIBLE",
            })
    void choosesTheTimeSeenOtherwiseAndRecordsWhy(String published, Clamp clamp) {
        assertThat(TimePolicy.PUBLISHED.decide(PublishedTime.parse(published), SEEN))
                .isEqualTo(new EventTime(SEEN, TimeBasis.SEEN, clamp));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "-", "+", ",", ", ", "2025-06-11T", "2025-06-11T+", "2025-06-11+01:00", "\u0000"})
    void treatsOtherTextAsImplausible(String published) {
        assertThat(TimePolicy.PUBLISHED
                        .decide(PublishedTime.parse(published), SEEN)
                        .clamp())
                .isEqualTo(Clamp.IMPLAUSIBLE);
    }

    @Test
    void treatsTextThatIsTooLongAsImplausible() {
        assertThat(TimePolicy.PUBLISHED
                        .decide(PublishedTime.parse("2".repeat(5_000_000)), SEEN)
                        .clamp())
                .isEqualTo(Clamp.IMPLAUSIBLE);
    }

    @Test
    void choosesTheTimeSeenIfNoOtherIsKnown() {
        assertThat(TimePolicy.PUBLISHED.decide(null, SEEN)).isEqualTo(new EventTime(SEEN, TimeBasis.SEEN, Clamp.NONE));
    }

    @Test
    void choosesTheTimeSeenUnderTheArrivalPolicy() {
        assertThat(TimePolicy.ARRIVAL.decide(PublishedTime.parse("2025-06-11"), SEEN))
                .isEqualTo(new EventTime(SEEN, TimeBasis.SEEN, Clamp.NONE));
    }

    @Test
    void isPlausibleIfItWouldBeTheEventTime() {
        assertThat(TimePolicy.plausible(PublishedTime.parse("2025-06-11"), SEEN))
                .contains(Instant.parse("2025-06-11T00:00:00Z"));
        assertThat(TimePolicy.plausible(PublishedTime.parse("2026-06-11"), SEEN))
                .isEqualTo(Optional.empty());
    }
}
