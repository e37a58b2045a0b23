package org.lodewire.subscriptions.alerts;

import static org.assertj.core.api.Assertions.assertThat;

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
    void repeatIsTheSameAlert() {
        alerts.take(first);
        alerts.take(first);

        assertThat(alerts.newestFirst()).containsExactly(first);
    }
}
