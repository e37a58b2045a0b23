package org.lodewire.subscriptions.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
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

        assertThat(view.get(raised.getId())).contains(new KnownAlert(resolved, raised, raised));
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

    /** A provisional count raises the alert 40 s before the end of its step, and the step goes on. */
    private void takeAnAlertWhoseStepGoesOn() {
        TopicAlert provisional = AlertFixture.raised("b", "12:01:00")
                .setNoticedAt(Instant.parse("2026-07-01T12:00:20Z"))
                .setObserved(4)
                .build();
        take(provisional);
        take(AlertFixture.raised("a", "12:00:30").build());
        take(TopicAlert.newBuilder(provisional)
                .setState(AlertState.CHANGED)
                .setNoticedAt(provisional.getAt())
                .setObserved(10)
                .setEvidence(List.of(AlertFixture.article().build()))
                .build());
    }

    @Test
    void keepsWhenAndWithWhatAnAlertWasRaisedWhenItsStepGoesOn() {
        takeAnAlertWhoseStepGoesOn();

        assertThat(view.newestFirst(alert -> alert.last().getTopic().equals("b"), null, 1))
                .extracting(KnownAlert::noticedAt, alert -> alert.raised().getObserved())
                .containsExactly(tuple(Instant.parse("2026-07-01T12:00:20Z"), 4.0));
    }

    @Test
    void leavesAnAlertInItsPlaceWhenItsStepGoesOn() {
        takeAnAlertWhoseStepGoesOn();

        assertThat(ids(null, 10)).containsExactly("a", "b");
    }

    @Test
    void showsTheNewestEvidenceOfAnAlertThatWasResolvedAfterItsStepWentOn() {
        takeAnAlertWhoseStepGoesOn();
        take(AlertFixture.later(AlertFixture.raised("b", "12:01:00").build(), AlertState.RESOLVED));

        assertThat(view.newestFirst(alert -> alert.last().getTopic().equals("b"), null, 1))
                .flatExtracting(alert -> alert.withEvidence().getEvidence())
                .hasSize(1);
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
