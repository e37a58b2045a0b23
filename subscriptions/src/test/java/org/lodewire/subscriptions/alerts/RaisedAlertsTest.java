package org.lodewire.subscriptions.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;

class RaisedAlertsTest {

    private final RaisedAlerts alerts = new RaisedAlerts();
    private final TopicAlert first = AlertFixture.raised("metals", "12:00:00").build();
    private final TopicAlert second = AlertFixture.raised("chips", "13:00:00").build();

    @Test
    void newestComesFirst() {
        alerts.take(first);
        alerts.take(second);

        assertThat(alerts.newestFirst()).containsExactly(second, first);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "UNDONE"})
    void alertThatHasEndedIsNotRaised(AlertState over) {
        alerts.take(first);
        alerts.take(second);
        alerts.take(AlertFixture.later(first, over));

        assertThat(alerts.newestFirst()).containsExactly(second);
    }

    @Test
    void stateThatIsNotKnownLeavesAnAlertAsItWas() {
        alerts.take(first);
        alerts.take(AlertFixture.later(first, AlertState.OTHER));

        assertThat(alerts.newestFirst()).containsExactly(first);
    }

    @Test
    void resolutionOfAnUnknownAlertChangesNothing() {
        alerts.take(AlertFixture.later(first, AlertState.RESOLVED));

        assertThat(alerts.newestFirst()).isEmpty();
    }

    @Test
    void anAlertKeepsItsPlaceWhenItsStepIsCountedOn() {
        alerts.take(noticed(AlertFixture.raised("tin", "14:00:00"), "12:10:00"));
        alerts.take(second);
        TopicAlert on = noticed(AlertFixture.raised("tin", "14:00:00").setState(AlertState.CHANGED), "13:50:00");
        alerts.take(on);

        assertThat(alerts.newestFirst()).containsExactly(second, on);
    }

    private static TopicAlert noticed(TopicAlert.Builder alert, String time) {
        return alert.setNoticedAt(Instant.parse("2026-07-01T" + time + "Z")).build();
    }

    @Test
    void repeatIsTheSameAlert() {
        alerts.take(first);
        alerts.take(first);

        assertThat(alerts.newestFirst()).containsExactly(first);
    }
}
