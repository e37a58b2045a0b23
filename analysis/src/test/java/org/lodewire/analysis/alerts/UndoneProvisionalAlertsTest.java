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

/** Provisional alerts of a week, whose steps have two hours, that turn out to be wrong before their step ends. */
class UndoneProvisionalAlertsTest {

    private static final long MINUTE = 60_000;
    /** An end of a step, long after the grace has passed. */
    private static final long BEGIN = 30_000;

    private static final long END = BEGIN + 120;
    private static final AlertRule FIRST = inAWeek(Topics.firstMention("new", Duration.ofDays(30), Duration.ZERO));
    private static final AlertRule MANY = inAWeek(Topics.threshold("many", 5, 3, Duration.ofMinutes(10)));

    private final InMemoryAlerts alerts = new InMemoryAlerts(Duration.ofHours(6), CountWindow.SEVEN_DAYS);

    private static AlertRule inAWeek(AlertRule rule) {
        return AlertRule.newBuilder(rule).setWindow("7d").build();
    }

    @BeforeEach
    void begin() {
        advance(BEGIN + 1);
    }

    private void define(AlertRule rule) {
        alerts.define(Topics.topic("magnets", "neodymium", rule).build());
    }

    private void provisional(long articles) {
        alerts.provisional(END * MINUTE, articles);
    }

    private void advance(long minute) {
        alerts.advance(minute * MINUTE);
    }

    private List<Tuple> changes() {
        return alerts.events().stream()
                .map(event -> tuple(event.kind(), event.idAt() / MINUTE))
                .toList();
    }

    @Test
    void aFirstMentionIsUndoneTenMinutesAfterABackfillShowsAnEarlierOne() {
        define(FIRST);
        provisional(1);
        alerts.backfilledMention((BEGIN - 20_000) * MINUTE);
        advance(BEGIN + 10);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, END));

        advance(BEGIN + 11);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, END), tuple(Kind.UNDONE, END));
    }

    @Test
    void aFirstMentionIsUndoneTenMinutesAfterABackfillShowsAnEarlierOneOfTheGrace() {
        define(FIRST);
        provisional(1);
        alerts.backfilledMention((BEGIN - 130) * MINUTE);
        alerts.backfilled((BEGIN - 120) * MINUTE, 1);
        alerts.backfilled(BEGIN * MINUTE, 1);
        advance(BEGIN + 11);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, END), tuple(Kind.UNDONE, END));
    }

    @Test
    void aFirstMentionStaysIfTheEarlierOneWasBeforeTheQuietTime() {
        define(FIRST);
        provisional(1);
        alerts.backfilledMention((BEGIN - 29_999) * MINUTE - Duration.ofDays(30).toMillis());
        advance(BEGIN + 11);
        alerts.count(END * MINUTE, 1);
        advance(END + 100);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, END));
    }

    @Test
    void aThresholdIsUndoneTenMinutesAfterARetraction() {
        define(MANY);
        provisional(5);
        advance(BEGIN + 3);
        provisional(4);
        advance(BEGIN + 5);
        provisional(3);
        advance(BEGIN + 13);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, END), tuple(Kind.UNDONE, END));
    }

    @Test
    void aThresholdThatIsReachedAgainIsNotUndone() {
        define(MANY);
        provisional(5);
        provisional(4);
        advance(BEGIN + 5);
        provisional(5);
        advance(END - 1);
        alerts.count(END * MINUTE, 5);
        advance(END + 100);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, END));
    }

    @Test
    void aThresholdThatFallsAfterItWasReachedAgainIsUndone() {
        define(MANY);
        provisional(5);
        provisional(4);
        provisional(5);
        advance(BEGIN + 30);
        provisional(4);
        advance(BEGIN + 40);

        assertThat(changes()).containsExactly(tuple(Kind.RAISED, END), tuple(Kind.UNDONE, END));
    }

    @Test
    void aThresholdThatACorrectionReachesEarlierWaitsForTheEndOfTheStep() {
        define(MANY);
        provisional(5);
        provisional(4);
        alerts.count(BEGIN * MINUTE, 5);
        advance(BEGIN + 20);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, END));

        alerts.count(END * MINUTE, 5);
        advance(END);
        assertThat(changes()).containsExactly(tuple(Kind.RAISED, END), tuple(Kind.CHANGED, END));
    }

    @Test
    void anUndoneAlertIsRaisedAgainUnderItsId() {
        define(MANY);
        provisional(5);
        provisional(4);
        advance(BEGIN + 20);
        provisional(5);
        alerts.count(END * MINUTE, 5);
        advance(END + 100);

        assertThat(changes())
                .containsExactly(tuple(Kind.RAISED, END), tuple(Kind.UNDONE, END), tuple(Kind.RAISED, END));
    }
}
