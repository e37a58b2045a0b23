package org.lodewire.analysis.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lodewire.analysis.sources.Listening.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;

class SourceSilencesTest {

    private static final Instant SIXTH_MONDAY = MONDAY.plus(Duration.ofDays(35));

    private final Listening listening = new Listening(false);

    @Test
    void nightsAndWeekendsOfASourceRaiseNothing() {
        listening.work("wire", MONDAY, 70);

        assertThat(listening.alerts()).isEmpty();
    }

    @Test
    void aSilenceOnAWorkingDayIsRaisedOnTheSameDay() {
        listening.work("wire", MONDAY, 35);
        listening.advance(SIXTH_MONDAY.plus(Duration.ofHours(23)));

        assertThat(listening.alerts())
                .extracting(TopicAlert::getState, TopicAlert::getKind, TopicAlert::getTopic)
                .containsExactly(tuple(AlertState.RAISED, "SILENCE", "source/wire"));
    }

    @Test
    void aSilenceIsRaisedOnce() {
        listening.work("wire", MONDAY, 35);
        for (int day = 0; day < 30; day++) {
            listening.advance(SIXTH_MONDAY.plus(Duration.ofDays(day)));
        }

        assertThat(listening.alerts()).hasSize(1);
    }

    @Test
    void theAlertIsResolvedWhenTheSourceSpeaks() {
        listening.work("wire", MONDAY, 35);
        Instant friday = SIXTH_MONDAY.plus(Duration.ofDays(4).plusHours(12));
        listening.advance(friday.minusMillis(1));
        listening.speak("wire", friday);

        List<TopicAlert> alerts = listening.alerts();
        assertThat(alerts).extracting(TopicAlert::getState).containsExactly(AlertState.RAISED, AlertState.RESOLVED);
        assertThat(alerts.get(1).getId()).isEqualTo(alerts.get(0).getId());
        assertThat(alerts.get(1).getAt()).isEqualTo(friday);
    }

    @Test
    void theEvidenceIsTheLastArticle() {
        listening.work("wire", MONDAY, 35);
        listening.advance(SIXTH_MONDAY.plus(Duration.ofDays(1)));

        TopicAlert alert = listening.alerts().get(0);
        Instant last = alert.getEvidence().get(0).getAt();
        assertThat(alert.getEvidence())
                .extracting(Evidence::getSource, Evidence::getTitle)
                .containsExactly(tuple("wire", "Title of " + last));
        assertThat(alert.getSummary()).startsWith("wire: silent since " + last);
        assertThat(alert.getId()).isEqualTo("source/wire/silence/" + alert.getRaisedAt());
    }

    @Test
    void aSourceThatWasSeenAFewTimesIsNeverJudged() {
        for (int day = 0; day < 20; day++) {
            listening.speak("seldom", MONDAY.plus(Duration.ofDays(day)));
        }
        listening.advance(MONDAY.plus(Duration.ofDays(400)));

        assertThat(listening.alerts()).isEmpty();
    }

    @Test
    void aNewSourceIsNotJudgedInItsFirstTwoWeeks() {
        listening.work("new", MONDAY, 11);
        listening.advance(MONDAY.plus(Duration.ofDays(60)));

        assertThat(listening.alerts()).isEmpty();
    }

    @Test
    void anAlertWithinADayOfTheOneBeforeWaits() {
        listening.work("wire", MONDAY, 35);
        Instant evening = SIXTH_MONDAY.plus(Duration.ofHours(20));
        listening.advance(evening);
        listening.speak("wire", evening.plusSeconds(1));
        listening.advance(SIXTH_MONDAY.plus(Duration.ofDays(6)));

        List<Instant> raised = listening.alerts().stream()
                .filter(alert -> alert.getState() == AlertState.RAISED)
                .map(TopicAlert::getAt)
                .toList();
        assertThat(raised).hasSize(2);
        assertThat(Duration.between(raised.get(0), raised.get(1))).isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    @Test
    void resultsAreTheSameAfterRestartsAndWhereverTimeStops() {
        Listening disturbed = new Listening(false);
        for (int day = 0; day < 60; day++) {
            Instant midnight = MONDAY.plus(Duration.ofDays(day));
            if (day < 40 || day > 50) {
                listening.work("wire", midnight, 1);
                disturbed.work("wire", midnight, 1);
            }
            for (int minute = 0; minute < 24 * 60; minute += 7) {
                disturbed.restart();
                disturbed.advance(midnight.plus(Duration.ofMinutes(20 * 60 + 30 + minute % 200)));
            }
        }
        Instant end = MONDAY.plus(Duration.ofDays(61));
        listening.advance(end);
        disturbed.advance(end);

        assertThat(disturbed.alerts()).isNotEmpty().isEqualTo(listening.alerts());
    }

    @Test
    void aTimeInWhichNobodyListenedIsNoSilence() {
        Listening live = new Listening(true);
        for (int day = 0; day < 35; day++) {
            for (int minute = 0; minute < 24 * 60; minute += 4) {
                live.advance(MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute)));
                if (minute % 60 == 0 && minute >= 360 && minute <= 1200 && day % 7 < 5) {
                    live.speak("wire", MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute)));
                }
            }
        }
        Instant restarted = SIXTH_MONDAY.plus(Duration.ofDays(2)).plus(Duration.ofHours(9));
        live.advance(restarted);
        live.advance(restarted.plusSeconds(240));

        assertThat(live.alerts()).isEmpty();
    }

    @Test
    void aSilentSourceIsForgottenAfterNinetyDaysAndItsAlertEnds() {
        listening.work("wire", MONDAY, 35);
        listening.advance(MONDAY.plus(Duration.ofDays(130)));

        assertThat(listening.alerts())
                .extracting(TopicAlert::getState)
                .containsExactly(AlertState.RAISED, AlertState.RESOLVED);
        assertThat(listening.watched()).isZero();
    }

    @Test
    void aSourceHasOneTimer() {
        listening.work("wire", MONDAY, 35);

        assertThat(listening.timers()).isEqualTo(1);
    }

    @Test
    void noMoreSourcesThanTheLimitAreWatched() {
        for (int i = 0; i < SourceSilences.MOST + 10; i++) {
            listening.speak("source" + i, MONDAY);
        }

        assertThat(listening.watched()).isEqualTo(SourceSilences.MOST);
    }

    @Test
    void placesOfForgottenSourcesAreFree() {
        for (int i = 0; i < SourceSilences.MOST; i++) {
            listening.speak("source" + i, MONDAY);
        }
        listening.advance(MONDAY.plus(Duration.ofDays(31)));
        listening.speak("new", MONDAY.plus(Duration.ofDays(31)));

        assertThat(listening.watched()).isEqualTo(1);
    }
}
