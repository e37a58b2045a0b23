package org.lodewire.analysis.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.alerts.AlertChange.Kind;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.time.CountWindow;

/** Alerts that are raised before their step ends. */
class ProvisionalAlertsTest {

    private static final long MINUTE = 60_000;
    private static final AlertRule MANY = Topics.threshold("many", 5, 3, Duration.ofMinutes(10));

    private final InMemoryAlerts alerts = new InMemoryAlerts(Duration.ofHours(6));
    private int read;

    @BeforeEach
    void define() {
        define(MANY);
    }

    private void define(AlertRule rule) {
        alerts.define(Topics.topic("magnets", "neodymium", rule).build());
    }

    private void provisional(long minute, long articles) {
        alerts.provisional(minute * MINUTE, articles);
    }

    private void count(long minute, long articles) {
        alerts.count(minute * MINUTE, articles);
    }

    private void advance(long minute) {
        alerts.advance(minute * MINUTE);
    }

    /** The changes since the last call: kind, minute in the id, minute at which the alert was raised, count. */
    private List<Tuple> changes() {
        List<AlertChange> recent = alerts.events().subList(read, alerts.events().size());
        read = alerts.events().size();
        return recent.stream()
                .map(event -> tuple(event.kind(), event.idAt() / MINUTE, event.raisedAt() / MINUTE, event.observed()))
                .toList();
    }

    @Test
    void aProvisionalCountRaisesTheAlertOfItsStep() {
        provisional(1, 5);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, 1L, 1L, 5L));

        provisional(1, 6);
        count(1, 5);
        advance(60);
        assertThat(changes()).as("the final count raises the same alert").isEmpty();
    }

    @Test
    void aProvisionalAlertIsNoticedWhenItIsRaisedAndNotWhenItsStepEnds() {
        alerts.advance(30_000);
        provisional(1, 5);

        assertThat(alerts.events())
                .last()
                .extracting(AlertChange::at, AlertChange::noticed)
                .containsExactly(MINUTE, 30_000L);
    }

    @Test
    void anAlertThatIsUndoneBeforeItsStepEndsIsNoticedThen() {
        InMemoryAlerts week = new InMemoryAlerts(Duration.ofHours(6), CountWindow.SEVEN_DAYS);
        AlertRule rule = AlertRule.newBuilder(MANY).setWindow("7d").build();
        week.define(Topics.topic("magnets", "neodymium", rule).build());
        week.advance(MINUTE);
        week.provisional(120 * MINUTE, 5);
        week.provisional(120 * MINUTE, 4);
        week.advance(11 * MINUTE);

        assertThat(week.events())
                .last()
                .extracting(AlertChange::kind, AlertChange::noticed)
                .containsExactly(Kind.UNDONE, 11 * MINUTE);
    }

    @Test
    void aFinalCountIsNoticedAtTheEndOfItsStep() {
        alerts.advance(30_000);
        count(1, 5);

        assertThat(alerts.events()).last().extracting(AlertChange::noticed).isEqualTo(MINUTE);
    }

    @Test
    void aFirstMentionIsRaisedProvisionally() {
        define(Topics.firstMention("new", Duration.ofHours(2), Duration.ZERO));
        provisional(1, 1);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, 1L, 1L, 1L));
    }

    @Test
    void aProvisionalCountOfARaisedAlertRaisesNothing() {
        count(1, 5);
        changes();
        provisional(2, 9);

        assertThat(changes()).isEmpty();
    }

    @Test
    void anotherFinalCountFollowsAtTheEndOfTheStep() {
        provisional(1, 5);
        changes();
        count(1, 7);
        assertThat(changes()).isEmpty();
        advance(1);

        assertThat(changes()).containsExactly(tuple(Kind.CHANGED, 1L, 1L, 7L));
    }

    @Test
    void anAlertThatTheFinalCountDoesNotRaiseIsUndoneAtTheEndOfItsStep() {
        provisional(1, 5);
        changes();
        count(1, 4);
        assertThat(changes()).isEmpty();
        advance(1);

        assertThat(changes()).containsExactly(tuple(Kind.UNDONE, 1L, 1L, 4L));
        assertThat(alerts.emitted()).isZero();
    }

    @Test
    void anAlertThatACorrectionRaisesEarlierIsTheSameAlert() {
        count(1, 4);
        advance(1);
        provisional(2, 5);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, 2L, 2L, 5L));
        count(1, 5);
        assertThat(changes()).isEmpty();
        count(2, 6);
        advance(2);

        assertThat(changes()).containsExactly(tuple(Kind.CHANGED, 2L, 1L, 5L));
    }

    @Test
    void anAlertThatWasToBeUndoneIsNotRaisedTwice() {
        count(1, 5);
        count(2, 4);
        advance(2);
        count(1, 4);
        count(2, 4);
        changes();
        provisional(3, 5);
        count(3, 5);
        advance(62);

        assertThat(changes()).containsExactly(tuple(Kind.CHANGED, 1L, 3L, 5L));
    }

    @Test
    void theAlertOfARuleThatIsRemovedWithinTheStepEndsWithTheStep() {
        provisional(1, 5);
        changes();
        alerts.undefine();
        advance(1);

        assertThat(changes()).containsExactly(tuple(Kind.REMOVED, 1L, 1L, 5L));
        assertThat(alerts.emitted()).isZero();
    }

    @Test
    void theAlertOfARuleWithAnotherConditionEndsWithTheStep() {
        provisional(1, 5);
        changes();
        define(Topics.silence("many", Duration.ofDays(1), Duration.ZERO));
        advance(1);

        assertThat(changes()).containsExactly(tuple(Kind.REMOVED, 1L, 1L, 5L));
        assertThat(alerts.emitted()).isZero();
    }

    @Test
    void aRuleThatIsAddedAgainWithinTheStepConfirmsItsAlert() {
        provisional(1, 5);
        changes();
        alerts.undefine();
        define(MANY);
        count(1, 5);
        advance(1);

        assertThat(changes()).isEmpty();
        assertThat(alerts.emitted()).isOne();
    }
}
