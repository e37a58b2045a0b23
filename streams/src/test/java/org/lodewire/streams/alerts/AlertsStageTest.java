package org.lodewire.streams.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lodewire.streams.alerts.AlertsInput.minute;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.StageDriver;

class AlertsStageTest {

    private static final AlertRule MANY = Topics.threshold("many", 5, 3, Duration.ofMinutes(10));

    @TempDir
    private Path state;

    private StageDriver stage;
    private AlertsInput input;

    @BeforeEach
    void start() {
        stage = StageDriver.alertsOfCounts(state, ClockMode.EVENT);
        input = new AlertsInput(stage);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private void define(AlertRule rule) {
        stage.define(Topics.topic("magnets", "neodymium", rule).build());
    }

    private List<TopicAlert> alerts() {
        return stage.read(Catalogue.ALERTS);
    }

    @Test
    void anAlertIsKeyedByTopicAndNamedAfterTheStepThatRaisedIt() {
        define(MANY);
        input.count(1, 5);
        input.count(2, 2);

        assertThat(stage.records(Catalogue.ALERTS))
                .extracting(
                        record -> record.key(),
                        record -> record.getRecordTime(),
                        record -> record.value().getState(),
                        record -> record.value().getId())
                .containsExactly(
                        tuple("magnets", minute(1), AlertState.RAISED, "magnets/many/2025-06-11T12:01:00Z"),
                        tuple("magnets", minute(2), AlertState.RESOLVED, "magnets/many/2025-06-11T12:01:00Z"));
    }

    @Test
    void aCountThatOscillatesAroundTheThresholdRaisesOneAlert() {
        define(MANY);
        for (int minute = 1; minute < 40; minute++) {
            input.count(minute, minute % 2 == 0 ? 5 : 3);
        }

        assertThat(alerts()).hasSize(1);
    }

    @Test
    void aCountThatStaysUpRaisesTheAlertWhenTheCoolDownEnds() {
        define(MANY);
        input.count(1, 5);
        input.count(2, 0);
        input.count(3, 6);
        input.advanceTo(minute(10));
        assertThat(alerts()).hasSize(2);

        input.advanceTo(minute(11));
        assertThat(alerts())
                .extracting(TopicAlert::getState, TopicAlert::getRaisedAt, TopicAlert::getObserved)
                .containsExactly(tuple(AlertState.RAISED, minute(11), 6.0));
    }

    @Test
    void aCountThatFellDuringTheCoolDownRaisesNothingAtItsEnd() {
        define(MANY);
        input.count(1, 5);
        input.count(2, 0);
        input.count(3, 6);
        input.count(4, 4);
        input.advanceTo(minute(55));

        assertThat(alerts()).extracting(TopicAlert::getState).containsExactly(AlertState.RAISED, AlertState.RESOLVED);
    }

    @Test
    void whenACoolDownEndsWithinAStepTheEndOfTheStepDecides() {
        define(Topics.threshold("many", 5, 3, Duration.ofSeconds(570)));
        input.count(1, 5);
        input.count(2, 0);
        input.count(3, 6);
        input.advanceTo(minute(10).plusSeconds(45));
        input.count(11, 0);
        input.advanceTo(minute(11));

        assertThat(alerts()).extracting(TopicAlert::getState).containsExactly(AlertState.RAISED, AlertState.RESOLVED);
    }

    @Test
    void aFirstMentionRaisesAnAlertAndAgainAfterTheQuietTime() {
        define(Topics.firstMention("first", Duration.ofHours(24), Duration.ofHours(1)));
        input.count(1, 1);
        input.count(30, 2);
        input.count(61, 0);
        input.count(600, 1);
        input.count(660, 0);
        input.count(660 + 1440, 1);

        assertThat(alerts())
                .filteredOn(alert -> alert.getState() == AlertState.RAISED)
                .extracting(TopicAlert::getRaisedAt)
                .containsExactly(minute(1), minute(2100));
    }

    @Test
    void aProvisionalCountRaisesTheAlertThatItsStepWillHave() {
        define(MANY);
        input.contribute("a", minute(0).plusSeconds(7), false);
        input.count(1, 9, "1h", true);

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.RAISED);
            assertThat(alert.getId()).isEqualTo("magnets/many/2025-06-11T12:01:00Z");
            assertThat(alert.getEvidence()).hasSize(1);
        });

        input.count(1, 9);
        input.advanceTo(minute(55));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void countsOfOtherWindowsRaiseNothing() {
        define(MANY);
        input.count(1, 9, "24h", false);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void aCorrectionOfTheCountThatRaisedAnAlertUndoesIt() {
        define(MANY);
        input.contribute("a", minute(0), false);
        input.count(1, 5);
        input.count(2, 2);
        alerts();
        input.count(1, 4);
        input.count(2, 2);
        input.advanceTo(minute(40));

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.UNDONE);
            assertThat(alert.getId()).isEqualTo("magnets/many/2025-06-11T12:01:00Z");
            assertThat(alert.getAt()).isEqualTo(minute(1));
            assertThat(alert.getObserved()).isEqualTo(4);
            assertThat(alert.getSummary())
                    .isEqualTo("Magnets: not so, as a correction shows: 4 articles in 1h at "
                            + "2025-06-11T12:01:00Z, which does not raise this alert");
            assertThat(alert.getEvidence()).isEmpty();
        });
    }

    @Test
    void aWithdrawalUndoesAnAlertAtOnce() {
        define(MANY);
        input.contribute("a", minute(0), false);
        input.count(1, 5);
        input.advanceTo(minute(2));
        alerts();
        input.withdraw("a", minute(0));
        input.count(1, 4);

        assertThat(alerts()).extracting(TopicAlert::getState).containsExactly(AlertState.UNDONE);
    }

    @Test
    void aRevisionUndoesAnAlertWhenItHasSettled() {
        define(MANY);
        input.contribute("a", minute(0), false);
        input.count(1, 5);
        input.advanceTo(minute(2));
        alerts();
        input.contribute("a", minute(0), true);
        input.count(1, 4);
        assertThat(alerts()).isEmpty();
        input.advanceTo(minute(12));

        assertThat(alerts()).extracting(TopicAlert::getState).containsExactly(AlertState.UNDONE);
    }

    @Test
    void anAlertOfARemovedTopicIsResolvedWhenTimeAdvances() {
        define(MANY);
        input.count(1, 5);
        alerts();
        stage.undefine("magnets");
        input.advanceTo(minute(5).plusSeconds(7));

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.RESOLVED);
            assertThat(alert.getId()).isEqualTo("magnets/many/2025-06-11T12:01:00Z");
            assertThat(alert.getAt()).isEqualTo(minute(5));
            assertThat(alert.getSummary())
                    .isEqualTo("Magnets: its rule was removed or has another condition now, which ends this alert");
        });
    }

    @Test
    void rulesOfAnUnsupportedKindRaiseNothing() {
        define(AlertRule.newBuilder(MANY).setKind(RuleKind.UNKNOWN).build());
        input.count(1, 9);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void aRemovedTopicRaisesNothing() {
        define(MANY);
        stage.undefine("magnets");
        input.count(1, 9);

        assertThat(alerts()).isEmpty();
    }
}
