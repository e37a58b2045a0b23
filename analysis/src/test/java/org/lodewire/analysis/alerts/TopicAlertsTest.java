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

class TopicAlertsTest {

    private static final long MINUTE = 60_000;
    private static final AlertRule MANY = Topics.threshold("many", 5, 3, Duration.ofMinutes(10));

    private final InMemoryAlerts alerts = new InMemoryAlerts(Duration.ofHours(6));
    private int read;

    @BeforeEach
    void define() {
        define(MANY);
    }

    private void define(AlertRule... rules) {
        alerts.define(Topics.topic("magnets", "neodymium", rules).build());
    }

    private void count(long minute, long articles) {
        alerts.count(minute * MINUTE, articles);
    }

    private void advance(long minute) {
        alerts.advance(minute * MINUTE);
    }

    /** The changes since the last call: kind, minute, minute at which it was raised, count. */
    private List<Tuple> changes() {
        List<AlertChange> recent = alerts.events().subList(read, alerts.events().size());
        read = alerts.events().size();
        return recent.stream()
                .map(event -> tuple(event.kind(), event.at() / MINUTE, event.raisedAt() / MINUTE, event.observed()))
                .toList();
    }

    @Test
    void aRaisedAlertIsUndoneByACorrectionOfTheCountThatRaisedIt() {
        count(1, 5);
        count(2, 4);
        advance(2);
        changes();
        count(1, 4);
        count(2, 4);
        advance(11);
        assertThat(changes()).as("before it has settled").isEmpty();
        advance(12);

        assertThat(changes()).containsExactly(tuple(Kind.UNDONE, 1L, 1L, 4L));
    }

    @Test
    void aWithdrawalUndoesAnAlertAtOnce() {
        count(1, 5);
        count(2, 5);
        advance(2);
        changes();
        alerts.countAfterWithdrawal(MINUTE, 4);
        assertThat(changes()).as("before the newest end is emitted").isEmpty();
        alerts.countAfterWithdrawal(2 * MINUTE, 4);

        assertThat(changes()).containsExactly(tuple(Kind.UNDONE, 1L, 1L, 4L));
    }

    @Test
    void aWithdrawalThatMovesAnAlertSettles() {
        count(1, 5);
        count(2, 6);
        advance(2);
        changes();
        alerts.countAfterWithdrawal(MINUTE, 4);
        alerts.countAfterWithdrawal(2 * MINUTE, 5);
        assertThat(changes()).isEmpty();
        advance(62);

        assertThat(changes()).containsExactly(tuple(Kind.CHANGED, 2L, 2L, 5L));
    }

    @Test
    void anAlertThatIsRaisedAgainNearbyBeforeItIsUndoneIsTheSameAlert() {
        count(1, 5);
        count(2, 4);
        advance(2);
        changes();
        count(1, 4);
        count(2, 4);
        count(5, 5);
        advance(61);
        assertThat(changes()).isEmpty();
        advance(62);

        assertThat(changes()).containsExactly(tuple(Kind.CHANGED, 5L, 5L, 5L));
        assertThat(alerts.events()).extracting(AlertChange::idAt).containsOnly(MINUTE);
    }

    @Test
    void anAlertIsUndoneAlthoughItsRuleIsRemovedBeforeThat() {
        count(1, 5);
        count(2, 4);
        advance(2);
        changes();
        count(1, 4);
        count(2, 4);
        alerts.undefine();
        advance(12);

        assertThat(changes()).containsExactly(tuple(Kind.UNDONE, 1L, 1L, 4L));
        assertThat(alerts.emitted()).isZero();
    }

    @Test
    void anAlertThatACorrectionMovesIsTheSameAlert() {
        count(1, 5);
        count(2, 6);
        changes();
        count(1, 4);
        count(2, 6);

        advance(2);

        assertThat(changes()).containsExactly(tuple(Kind.CHANGED, 2L, 2L, 6L));
        assertThat(alerts.events()).extracting(AlertChange::idAt).containsOnly(MINUTE);
    }

    @Test
    void onlyTheNewestOfManyCorrectionsIsEmitted() {
        count(30, 5);
        advance(30);
        changes();
        for (int minute = 25; minute > 5; minute--) {
            count(minute, 5);
            count(30, 30 - minute);
        }
        assertThat(changes()).isEmpty();
        advance(89);
        assertThat(changes()).isEmpty();
        advance(90);

        assertThat(changes()).containsExactly(tuple(Kind.CHANGED, 6L, 6L, 5L));
    }

    @Test
    void aCorrectionSettlesAnHourAfterTheLastOne() {
        count(30, 5);
        advance(30);
        count(25, 5);
        count(30, 5);
        advance(80);
        count(24, 5);
        count(30, 5);
        changes();
        advance(139);
        assertThat(changes()).isEmpty();
        advance(140);

        assertThat(changes()).containsExactly(tuple(Kind.CHANGED, 24L, 24L, 5L));
    }

    @Test
    void anAlertThatIsCorrectedAgainAndAgainIsEmittedAfterSixHours() {
        count(30, 5);
        advance(30);
        changes();
        for (int i = 0; i < 8; i++) {
            count(29 - i, 5);
            count(30, 5);
            advance(30 + 50 * i);
        }
        advance(389);
        assertThat(changes()).isEmpty();
        advance(390);

        assertThat(changes()).containsExactly(tuple(Kind.CHANGED, 22L, 22L, 5L));
    }

    @Test
    void aCorrectionThatIsItselfCorrectedEmitsNothing() {
        count(1, 5);
        count(2, 6);
        changes();
        count(1, 4);
        count(2, 6);
        count(1, 5);
        count(2, 6);
        advance(60);

        assertThat(changes()).isEmpty();
    }

    @Test
    void aResolutionWaitsWithTheCorrectionOfItsAlert() {
        count(2, 5);
        count(3, 6);
        advance(3);
        changes();
        count(1, 5);
        count(3, 6);
        count(4, 0);
        advance(62);
        assertThat(changes()).isEmpty();
        advance(63);

        assertThat(changes()).containsExactly(tuple(Kind.RESOLVED, 4L, 1L, 0L));
    }

    @Test
    void theEndOfTheInputEmitsWhatHasNotSettled() {
        count(1, 5);
        count(2, 6);
        advance(2);
        changes();
        count(1, 4);
        count(2, 6);
        alerts.endInput(3 * MINUTE);

        assertThat(changes()).containsExactly(tuple(Kind.CHANGED, 2L, 2L, 6L));
        count(1, 5);
        count(2, 6);
        assertThat(changes()).as("nothing settles after the end").containsExactly(tuple(Kind.CHANGED, 1L, 1L, 5L));
    }

    @Test
    void aResolutionThatMovesIsEmittedAgain() {
        count(1, 5);
        count(2, 2);
        count(3, 0);
        changes();
        count(2, 3);
        count(3, 0);
        advance(3);

        assertThat(changes()).containsExactly(tuple(Kind.RESOLVED, 3L, 1L, 0L));
    }

    @Test
    void anAlertThatIsNoLongerResolvedIsRaisedAgainWithTheSameId() {
        count(1, 5);
        count(2, 2);
        changes();
        count(2, 3);
        advance(2);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, 1L, 1L, 5L));
    }

    @Test
    void aRaisedAlertIsEmittedAgainWithItsCorrectedCount() {
        count(1, 5);
        count(2, 6);
        changes();
        count(1, 7);
        count(2, 8);
        advance(2);

        assertThat(changes()).containsExactly(tuple(Kind.CHANGED, 1L, 1L, 7L));
    }

    @Test
    void aCorrectionThatChangesNoAlertEmitsNothing() {
        count(1, 5);
        count(2, 2);
        count(3, 1);
        count(4, 0);
        changes();
        count(3, 2);
        count(4, 0);

        assertThat(changes()).isEmpty();
    }

    @Test
    void aCorrectionBeforeTheFirstCountRaisesAnAlert() {
        count(10, 2);
        count(5, 5);
        count(10, 2);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, 5L, 5L, 5L));
        advance(10);
        assertThat(changes()).as("the correction has settled").containsExactly(tuple(Kind.RESOLVED, 10L, 5L, 2L));
    }

    @Test
    void aCountAfterTheWatermarkOfItsEndUndoesTheAlert() {
        count(1, 5);
        count(2, 0);
        count(3, 6);
        changes();
        advance(12);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, 11L, 11L, 6L));
        count(10, 0);
        advance(42);

        assertThat(changes()).containsExactly(tuple(Kind.UNDONE, 11L, 11L, 0L));
    }

    @Test
    void anEvaluationThatIsDueBeforeACountPrecedesIt() {
        count(1, 5);
        count(2, 0);
        count(3, 6);
        changes();
        count(20, 0);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, 11L, 11L, 6L), tuple(Kind.RESOLVED, 20L, 11L, 0L));
    }

    @Test
    void changesOfOneCountAreOrderedByTimeThenByRule() {
        define(
                Topics.threshold("z", 6, 6, Duration.ZERO),
                MANY,
                Topics.firstMention("a", Duration.ofHours(1), Duration.ZERO));
        count(1, 6);

        assertThat(alerts.events()).extracting(event -> event.rule().ruleId()).containsExactly("z", "many", "a");
    }

    @Test
    void theAlertOfARemovedTopicEndsWhenTimeAdvancesAndItsRuleStartsAgain() {
        count(1, 5);
        changes();
        alerts.undefine();
        advance(3);
        assertThat(changes()).containsExactly(tuple(Kind.REMOVED, 3L, 1L, 5L));
        advance(4);
        assertThat(changes()).isEmpty();

        define(MANY);
        count(5, 5);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, 5L, 5L, 5L));
    }

    @Test
    void theAlertOfARuleWithAnotherConditionEndsWhenTimeAdvances() {
        count(1, 5);
        changes();
        define(Topics.firstMention("many", Duration.ofDays(1), Duration.ZERO));
        advance(3);

        assertThat(changes()).containsExactly(tuple(Kind.REMOVED, 3L, 1L, 5L));
    }

    @Test
    void theAlertOfARuleWithAnotherConditionEndsAtTheNextCount() {
        count(1, 5);
        changes();
        define(Topics.firstMention("many", Duration.ofDays(1), Duration.ZERO));
        count(2, 6);

        assertThat(changes()).containsExactly(tuple(Kind.REMOVED, 2L, 1L, 5L), tuple(Kind.RAISED, 2L, 2L, 6L));
    }

    @Test
    void aRuleWithOtherThresholdsContinuesAndItsEarlierAlertIsNotUndone() {
        count(1, 5);
        count(2, 4);
        changes();
        define(Topics.threshold("many", 50, 2, Duration.ofMinutes(10)));
        advance(3);
        count(4, 2);
        count(1, 4);
        count(4, 2);
        assertThat(changes()).isEmpty();
        count(5, 1);

        assertThat(changes()).containsExactly(tuple(Kind.RESOLVED, 5L, 1L, 1L));
    }

    @Test
    void aNewRuleIsNotRaisedByACorrectionOfEarlierCounts() {
        count(1, 5);
        count(2, 2);
        define(MANY, Topics.threshold("later", 2, 2, Duration.ZERO));
        count(3, 1);
        changes();
        count(1, 6);
        count(3, 1);

        assertThat(changes()).isEmpty();
    }

    @Test
    void aRuleThatBeginsDoesNotTakeACountedTopicForNew() {
        alerts.undefine();
        define(Topics.firstMention("new", Duration.ofHours(2), Duration.ZERO));
        alerts.mentionedAt(-30 * MINUTE);
        count(1, 2);
        count(90, 0);
        assertThat(changes()).as("mentioned half an hour before").isEmpty();

        count(400, 1);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, 400L, 400L, 1L));
    }

    @Test
    void aRuleThatIsRemovedFromItsTopicLeavesNoState() {
        count(1, 6);
        count(2, 1);
        int alone = alerts.all();
        AlertRule other = Topics.threshold("other", 4, 2, Duration.ofMinutes(10));
        define(MANY, other, Topics.silence("silent", Duration.ofHours(2), Duration.ZERO));
        count(30, 6);
        count(31, 1);
        assertThat(alerts.all()).isGreaterThan(alone + 2);

        define(MANY);
        count(32, 2);
        advance(400);
        count(401, 1);
        assertThat(alerts.ofRule("many")).isPositive();
        assertThat(alerts.ofRule("other") + alerts.ofRule("silent")).isZero();
    }

    @Test
    void theRaisedAlertOfARuleThatIsRemovedEndsFirst() {
        define(MANY, Topics.threshold("other", 4, 2, Duration.ofMinutes(10)));
        count(1, 4);
        changes();
        define(MANY);
        count(2, 4);
        advance(3);
        assertThat(changes()).containsExactly(tuple(Kind.REMOVED, 3L, 1L, 4L));
        assertThat(alerts.ofRule("other")).isZero();
    }

    @Test
    void stateDoesNotGrowWithTime() {
        for (int day = 0; day < 30; day++) {
            for (int minute = 0; minute < 1440; minute++) {
                count(day * 1440 + minute, minute % 7);
            }
        }

        // The grace, an eighth of it until the next snapshot, and as much until the next trimming.
        assertThat(alerts.stored()).isLessThan(360 * 5 / 4 + 30 + 2 * 45);
    }
}
