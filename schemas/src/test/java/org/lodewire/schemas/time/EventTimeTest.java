package org.lodewire.schemas.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.TimeBasis;

class EventTimeTest {

    private static final Instant SEEN = Instant.parse("2025-06-20T12:00:00.123Z");

    private static EventTime of(String published) {
        return EventTime.of(PublishedTime.parse(published), SEEN);
    }

    @Test
    void isThePublicationTimeUpToFiveMinutesAfterTheTimeSeen() {
        assertThat(of("2025-06-20T12:05:00.123Z"))
                .isEqualTo(new EventTime(SEEN.plusSeconds(300), TimeBasis.PUBLISHED, Clamp.NONE));
        assertThat(of("2025-06-20T12:05:00.124Z")).isEqualTo(new EventTime(SEEN, TimeBasis.SEEN, Clamp.FUTURE));
    }

    @Test
    void isTheTimeSeenWithoutAPlausiblePublicationTime() {
        assertThat(of("1970-01-01T00:00:00Z")).isEqualTo(new EventTime(SEEN, TimeBasis.SEEN, Clamp.IMPLAUSIBLE));
        assertThat(EventTime.seen(SEEN)).isEqualTo(new EventTime(SEEN, TimeBasis.SEEN, Clamp.NONE));
    }

    @Test
    void isInWholeMilliseconds() {
        assertThat(of("2025-06-11T10:26:00.123999Z").event()).isEqualTo("2025-06-11T10:26:00.123Z");
    }
}
