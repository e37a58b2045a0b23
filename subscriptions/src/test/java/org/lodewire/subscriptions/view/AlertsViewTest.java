package org.lodewire.subscriptions.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.subscriptions.alerts.AlertFixture;

class AlertsViewTest {

    private final AlertsView view = new AlertsView(3);

    private void take(TopicAlert alert) {
        view.take(alert.getTopic(), alert);
    }

    private List<String> ids(AlertsView.@Nullable Place after, int atMost) {
        return view.newestFirst(alert -> true, after, atMost).stream()
                .map(alert -> alert.last().getTopic())
                .toList();
    }

    @Test
    void keepsTheEvidenceOfTheRecordThatRaisedAnAlert() {
        TopicAlert raised = AlertFixture.raised("tin", "12:00:00")
                .setEvidence(List.of(AlertFixture.article().build()))
                .build();
        TopicAlert resolved = TopicAlert.newBuilder(AlertFixture.later(raised, AlertState.RESOLVED))
                .setEvidence(List.of())
                .build();
        take(raised);
        take(resolved);

        assertThat(view.get(raised.getId())).contains(new KnownAlert(resolved, raised));
    }

    @Test
    void forgetsTheAlertsThatWereRaisedFirst() {
        take(AlertFixture.raised("b", "12:02:00").build());
        take(AlertFixture.raised("a", "12:01:00").build());
        take(AlertFixture.raised("c", "12:03:00").build());
        take(AlertFixture.raised("d", "12:04:00").build());

        assertThat(ids(null, 10)).containsExactly("d", "c", "b");
        assertThat(view.get(AlertFixture.raised("a", "12:01:00").build().getId()))
                .isEmpty();
    }

    @Test
    void goesOnAfterAPlaceThoughNewAlertsHaveCome() {
        TopicAlert first = AlertFixture.raised("b", "12:02:00").build();
        take(first);
        take(AlertFixture.raised("a", "12:01:00").build());
        take(AlertFixture.raised("c", "12:03:00").build());

        assertThat(ids(new AlertsView.Place(first.getRaisedAt(), first.getId()), 10))
                .containsExactly("a");
    }

    @Test
    void movesAnAlertWhoseMomentACorrectionMoved() {
        TopicAlert alert = AlertFixture.raised("b", "12:02:00").build();
        take(alert);
        take(AlertFixture.raised("a", "12:03:00").build());
        take(TopicAlert.newBuilder(alert)
                .setState(AlertState.CHANGED)
                .setRaisedAt(alert.getRaisedAt().plusSeconds(600))
                .build());

        assertThat(ids(null, 10)).containsExactly("b", "a");
    }
}
