package org.lodewire.subscriptions.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;

class AlertTimesTest {

    private static final Instant NOTICED = Instant.parse("2026-07-01T12:03:00Z");

    /** Raised at 12:03 by a provisional count of the quarter-hour until 12:15. */
    private final TopicAlert provisional =
            AlertFixture.raised("tin", "12:15:00").setNoticedAt(NOTICED).build();

    @Test
    void anAlertOfAStepThatGoesOnIsOfTheTimeAtWhichItWasNoticed() {
        assertThat(AlertTimes.raised(provisional)).isEqualTo(NOTICED);
        assertThat(AlertTimes.changed(provisional)).isEqualTo(NOTICED);
    }

    @Test
    void aLaterChangeHasTheEndsOfItsSteps() {
        TopicAlert resolved = AlertFixture.later(
                TopicAlert.newBuilder(provisional)
                        .setNoticedAt(NOTICED.plusSeconds(7_200))
                        .build(),
                AlertState.RESOLVED);

        assertThat(AlertTimes.raised(resolved)).isEqualTo(provisional.getRaisedAt());
        assertThat(AlertTimes.changed(resolved)).isEqualTo(resolved.getAt());
    }

    @Test
    void aRecordOfAnEarlierVersionHasTheEndOfItsStep() {
        TopicAlert earlier = AlertFixture.raised("tin", "12:15:00").build();

        assertThat(AlertTimes.changed(earlier)).isEqualTo(earlier.getAt());
    }

    @Test
    void textSaysWhenAnAlertWasNoticed() {
        assertThat(AlertText.of(provisional)).contains("2026-07-01T12:03:00Z").doesNotContain("12:15");
    }
}
