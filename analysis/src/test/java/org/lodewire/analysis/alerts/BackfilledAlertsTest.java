package org.lodewire.analysis.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.alerts.AlertChange.Kind;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.AlertRule;

/** Alerts of a topic that is backfilled, with counts of articles in an hour; times are minutes. */
class BackfilledAlertsTest {

    private static final long MINUTE = 60_000;
    private static final Duration COOL_DOWN = Duration.ofMinutes(10);
    /** Long after the grace has passed. */
    private static final long NOW = 3000;

    private final InMemoryAlerts alerts = new InMemoryAlerts(Duration.ofHours(6));

    private void define(AlertRule... rules) {
        alerts.define(Topics.topic("magnets", "neodymium", rules).build());
        advance(NOW);
    }

    private void count(long minute, long articles) {
        alerts.count(minute * MINUTE, articles);
    }

    private void backfilled(long minute, long articles) {
        alerts.backfilled(minute * MINUTE, articles);
    }

    private void backfilledMention(long minute) {
        alerts.backfilledMention(minute * MINUTE);
    }

    private void advance(long minute) {
        alerts.advance(minute * MINUTE);
    }

    private List<Tuple> changes() {
        return alerts.events().stream()
                .map(event -> tuple(event.kind(), event.at() / MINUTE, event.raisedAt() / MINUTE))
                .toList();
    }

    @Test
    void aThresholdThatWasExceededBeforeIsRaisedAgainOnlyAfterItIsResolved() {
        define(Topics.threshold("many", 5, 3, COOL_DOWN));
        backfilled(NOW - 30, 5);
        backfilled(NOW, 6);
        count(NOW + 1, 7);
        assertThat(changes()).isEmpty();

        count(NOW + 5, 2);
        count(NOW + 6, 5);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, NOW + 6, NOW + 6));
    }

    @Test
    void aThresholdThatIsReachedAfterTheBackfillIsRaised() {
        define(Topics.threshold("many", 5, 3, COOL_DOWN));
        backfilled(NOW - 30, 4);
        count(NOW + 1, 5);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, NOW + 1, NOW + 1));
    }

    @Test
    void aLaterCorrectionRaisesNothingInThePastOfTheBackfill() {
        define(Topics.threshold("many", 5, 3, COOL_DOWN));
        backfilled(NOW - 30, 4);
        backfilled(NOW, 2);
        count(NOW - 20, 6);
        count(NOW, 2);
        advance(NOW + 200);

        assertThat(changes()).isEmpty();
    }

    @Test
    void anAlertThatABackfillFoundEndsWithoutARecordIfItsRuleIsRemoved() {
        define(Topics.threshold("many", 5, 3, COOL_DOWN));
        backfilled(NOW, 5);
        alerts.undefine();
        advance(NOW + 1);

        assertThat(changes()).isEmpty();
    }

    @Test
    void anAlertThatWasRaisedBeforeTheBackfillStaysRaised() {
        define(Topics.threshold("many", 5, 3, COOL_DOWN));
        count(NOW + 1, 5);
        backfilled(NOW + 2, 6);
        advance(NOW + 100);
        count(NOW + 101, 0);

        assertThat(changes())
                .containsExactly(tuple(Kind.RAISED, NOW + 1, NOW + 1), tuple(Kind.RESOLVED, NOW + 101, NOW + 1));
    }

    @Test
    void theFirstArticleAfterABackfillIsNoFirstMention() {
        define(Topics.firstMention("first", Duration.ofDays(3), COOL_DOWN));
        backfilledMention(NOW - 2000);
        count(NOW + 1, 1);

        assertThat(changes()).isEmpty();
    }

    @Test
    void theFirstArticleAfterAQuietTimeIsAFirstMention() {
        define(Topics.firstMention("first", Duration.ofDays(1), COOL_DOWN));
        backfilledMention(NOW - 2000);
        count(NOW + 1, 1);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, NOW + 1, NOW + 1));
    }

    @Test
    void silenceBeginsWithTheLastBackfilledMention() {
        define(Topics.silence("silent", Duration.ofDays(2), COOL_DOWN));
        backfilledMention(NOW - 2500);
        backfilledMention(NOW - 2000);
        advance(NOW + 3000);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, NOW + 880, NOW + 880));
    }

    @Test
    void aSilenceThatBeganBeforeIsRaisedAgainOnlyAfterAMention() {
        define(Topics.silence("silent", Duration.ofHours(5), COOL_DOWN));
        backfilledMention(NOW - 2000);
        advance(NOW + 3000);
        assertThat(changes()).isEmpty();

        count(NOW + 3001, 1);
        count(NOW + 3061, 0);
        advance(NOW + 5000);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, NOW + 3301, NOW + 3301));
    }

    /** The first mention is counted, and then a backfill shows one two hours before. */
    private void backfillOneBefore() {
        count(NOW, 1);
        advance(NOW);
        backfilledMention(NOW - 120);
        backfilled(NOW - 120, 1);
        backfilled(NOW - 60, 0);
        backfilled(NOW, 1);
    }

    @Test
    void aFirstMentionWithinTheCoolDownOfAnEarlierOneIsThatOneAndOverAfterAnHour() {
        define(Topics.firstMention("first", Duration.ofDays(2), Duration.ofDays(1)));
        backfillOneBefore();
        advance(NOW + 59);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, NOW, NOW));

        advance(NOW + 60);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, NOW, NOW), tuple(Kind.RESOLVED, NOW - 60, NOW - 120));
    }

    @Test
    void aFirstMentionLongAfterAnEarlierOneIsUndoneAfterTenMinutes() {
        define(Topics.firstMention("first", Duration.ofDays(2), COOL_DOWN));
        backfillOneBefore();
        advance(NOW + 9);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, NOW, NOW));

        advance(NOW + 10);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, NOW, NOW), tuple(Kind.UNDONE, NOW, NOW));
    }
}
