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
    private int heard;

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

    private void pass(long minute) {
        alerts.pass(minute * MINUTE);
    }

    /** What was told since it was last asked: what, minute, minute it was raised at, count. */
    private List<Tuple> told() {
        List<AlertChange> news = alerts.events().subList(heard, alerts.events().size());
        heard = alerts.events().size();
        return news.stream()
                .map(event -> tuple(event.kind(), event.at() / MINUTE, event.raisedAt() / MINUTE, event.observed()))
                .toList();
    }

    @Test
    void anAlertThatStandsIsUndoneByACorrectionOfWhatRaisedIt() {
        count(1, 5);
        count(2, 4);
        told();
        count(1, 4);
        assertThat(told()).as("before the newest end is told").isEmpty();
        count(2, 4);

        assertThat(told()).containsExactly(tuple(Kind.UNDONE, 1L, 1L, 4L));
    }

    @Test
    void whatACorrectionMovesIsUndoneThereAndRaisedHere() {
        count(1, 5);
        count(2, 6);
        told();
        count(1, 4);
        count(2, 6);

        assertThat(told()).containsExactly(tuple(Kind.UNDONE, 1L, 1L, 4L), tuple(Kind.RAISED, 2L, 2L, 6L));
    }

    @Test
    void aResolutionThatMovesIsToldAgain() {
        count(1, 5);
        count(2, 2);
        count(3, 0);
        told();
        count(2, 3);
        count(3, 0);

        assertThat(told()).containsExactly(tuple(Kind.RESOLVED, 3L, 1L, 0L));
    }

    @Test
    void anAlertThatIsNotOverAfterAllIsRaisedAgainUnderItsId() {
        count(1, 5);
        count(2, 2);
        told();
        count(2, 3);

        assertThat(told()).containsExactly(tuple(Kind.RAISED, 1L, 1L, 5L));
    }

    @Test
    void anAlertThatStandsIsToldAgainWithItsCorrectedCount() {
        count(1, 5);
        count(2, 6);
        told();
        count(1, 7);
        count(2, 8);

        assertThat(told()).containsExactly(tuple(Kind.RAISED, 1L, 1L, 7L));
    }

    @Test
    void aCorrectionThatChangesNoAlertTellsNothing() {
        count(1, 5);
        count(2, 2);
        count(3, 1);
        count(4, 0);
        told();
        count(3, 2);
        count(4, 0);

        assertThat(told()).isEmpty();
    }

    @Test
    void aCorrectionOfBeforeTheFirstCountCounts() {
        count(10, 2);
        count(5, 5);
        count(10, 2);

        assertThat(told()).containsExactly(tuple(Kind.RAISED, 5L, 5L, 5L), tuple(Kind.RESOLVED, 10L, 5L, 2L));
    }

    @Test
    void aMarkThatCameBeforeACountOfItsEndIsHealed() {
        count(1, 5);
        count(2, 0);
        count(3, 6);
        told();
        pass(12);
        assertThat(told()).containsExactly(tuple(Kind.RAISED, 11L, 11L, 6L));
        count(10, 0);

        assertThat(told()).containsExactly(tuple(Kind.UNDONE, 11L, 11L, 0L));
    }

    @Test
    void aLookThatWasDueBeforeACountIsMadeBeforeIt() {
        count(1, 5);
        count(2, 0);
        count(3, 6);
        told();
        count(20, 0);

        assertThat(told()).containsExactly(tuple(Kind.RAISED, 11L, 11L, 6L), tuple(Kind.RESOLVED, 20L, 11L, 0L));
    }

    @Test
    void whatOneCountBringsIsToldByTimeThenInTheOrderOfTheRules() {
        define(
                Topics.threshold("z", 6, 6, Duration.ZERO),
                MANY,
                Topics.firstMention("a", Duration.ofHours(1), Duration.ZERO));
        count(1, 6);

        assertThat(alerts.events()).extracting(event -> event.rule().ruleId()).containsExactly("z", "many", "a");
    }

    @Test
    void theAlertOfATopicThatWasRemovedIsEndedWhenTimePassesAndItsRuleBeginsAnew() {
        count(1, 5);
        told();
        alerts.undefine();
        pass(3);
        assertThat(told()).containsExactly(tuple(Kind.REMOVED, 3L, 1L, 5L));
        pass(4);
        assertThat(told()).isEmpty();

        define(MANY);
        count(5, 5);
        assertThat(told()).containsExactly(tuple(Kind.RAISED, 5L, 5L, 5L));
    }

    @Test
    void theAlertOfARuleThatAsksSomethingElseIsEndedWhenTimePasses() {
        count(1, 5);
        told();
        define(Topics.firstMention("many", Duration.ofDays(1), Duration.ZERO));
        pass(3);

        assertThat(told()).containsExactly(tuple(Kind.REMOVED, 3L, 1L, 5L));
    }

    @Test
    void aRuleThatAsksSomethingElseEndsItsAlertAlsoIfACountComesFirst() {
        count(1, 5);
        told();
        define(Topics.firstMention("many", Duration.ofDays(1), Duration.ZERO));
        count(2, 6);

        assertThat(told()).containsExactly(tuple(Kind.REMOVED, 2L, 1L, 5L), tuple(Kind.RAISED, 2L, 2L, 6L));
    }

    @Test
    void aRuleWithOtherThresholdsGoesOnAndWhatItRaisedBeforeIsNotUndone() {
        count(1, 5);
        count(2, 4);
        told();
        define(Topics.threshold("many", 50, 2, Duration.ofMinutes(10)));
        pass(3);
        count(4, 2);
        count(1, 4);
        count(4, 2);
        assertThat(told()).isEmpty();
        count(5, 1);

        assertThat(told()).containsExactly(tuple(Kind.RESOLVED, 5L, 1L, 1L));
    }

    @Test
    void aRuleThatCameLaterIsNotRaisedByACorrectionOfWhatWasBefore() {
        count(1, 5);
        count(2, 2);
        define(MANY, Topics.threshold("later", 2, 2, Duration.ZERO));
        count(3, 1);
        told();
        count(1, 6);
        count(3, 1);

        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsKeptDoesNotGrowWithTime() {
        for (int day = 0; day < 30; day++) {
            for (int minute = 0; minute < 1440; minute++) {
                count(day * 1440 + minute, minute % 7);
            }
        }

        // The grace, an eighth of it until the next snapshot, and as much until the next trimming.
        assertThat(alerts.kept()).isLessThan(360 * 5 / 4 + 30 + 2 * 45);
    }
}
