package org.lodewire.streams.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

/** The alerts stage as an application of its own, on the wall clock. No counts stage of another application is needed. */
class AlertsAloneTest {

    private static final AlertRule FIRST = Topics.firstMention("first", Duration.ofHours(2), Duration.ofHours(1));
    private static final Instant BEGIN = StageDriver.NOON.plusSeconds(3);

    @TempDir
    private Path state;

    private StageDriver stage;
    private AlertsInput input;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.ALERTS, state, ClockMode.WALL);
        input = new AlertsInput(stage);
        stage.define(Topics.topic("magnets", "neodymium", FIRST).build());
        input.advanceTo(StageDriver.NOON);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private List<TopicAlert> alerts() {
        return stage.read(Catalogue.ALERTS);
    }

    private void mention() {
        stage.advanceWallClock(Duration.ofSeconds(3));
        input.contribute("a", BEGIN, false);
    }

    @Test
    void theEndOfTheStepConfirmsAProvisionalAlertThatNoPublishedCountHasConfirmed() {
        mention();
        for (int seconds = 10; seconds <= 120; seconds += 10) {
            input.advanceTo(StageDriver.NOON.plusSeconds(seconds));
        }

        assertThat(alerts()).extracting(TopicAlert::getState).containsExactly(AlertState.RAISED);
    }

    @Test
    void anAlertIsRaisedBeforeItsStepEnds() {
        mention();

        assertThat(alerts()).extracting(TopicAlert::getRaisedAt).containsExactly(AlertsInput.minute(1));
    }

    @Test
    void theArticleThatRaisesAnAlertIsItsEvidence() {
        mention();

        assertThat(alerts())
                .flatExtracting(TopicAlert::getEvidence)
                .extracting(Evidence::getArticleId)
                .containsExactly("a");
    }

    @Test
    void aWithdrawalUndoesTheAlertAtOnce() {
        mention();
        input.advanceTo(AlertsInput.minute(2));
        alerts();
        input.withdraw("a", BEGIN);
        stage.advanceWallClock(Duration.ofSeconds(1));

        assertThat(alerts()).extracting(TopicAlert::getState).containsExactly(AlertState.UNDONE);
    }

    @Test
    void noCountIsPublishedASecondTime() {
        mention();
        input.advanceTo(AlertsInput.minute(2));

        assertThat(stage.read(Catalogue.COUNTS)).isEmpty();
    }
}
