package org.lodewire.schemas.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.Clamp;

class PublishedTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-06-11T06:26:00-04:00",
                "2025-06-11T10:26Z",
                "2025-06-11 12:26:00 +02:00",
                "Wed, 11 Jun 2025 06:26:00 -0400",
                "1 Jun 2025 10:26 UT"
            })
    void isCompleteWithDateTimeAndOffset(String given) {
        assertThat(PublishedTime.parse(given))
                .extracting(PublishedTime::complete, PublishedTime::clamp)
                .containsExactly(true, Clamp.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-11", "2025-06-11T10:26:00", "2025-06-11 10:26:00", "11 June", "", "\ud800"})
    void isIncompleteWithoutTimeOrOffset(String given) {
        assertThat(PublishedTime.parse(given).complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2025-06-11T00:00:00+14:01"})
    void isCompleteButHasNoTimeIfImplausible(String given) {
        PublishedTime published = PublishedTime.parse(given);

        assertThat(published.complete()).isTrue();
        assertThat(published.time()).isNull();
        assertThat(published.clamp()).isNotEqualTo(Clamp.NONE);
    }
}
