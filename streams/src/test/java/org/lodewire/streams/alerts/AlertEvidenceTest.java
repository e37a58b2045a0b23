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
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.StageDriver;

class AlertEvidenceTest {

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

    private List<String> evidence() {
        return alerts().get(0).getEvidence().stream()
                .map(Evidence::getArticleId)
                .toList();
    }

    @Test
    void aCorrectionRaisesAMissedAlertWithTheEvidenceOfItsTime() {
        define(MANY);
        input.contribute("then", minute(1), false);
        input.contribute("later", minute(2), false);
        input.count(1, 4);
        input.count(3, 0);
        input.count(1, 5);
        input.count(3, 0);
        input.advanceTo(minute(90));

        assertThat(alerts())
                .extracting(
                        TopicAlert::getState,
                        TopicAlert::getAt,
                        alert -> alert.getEvidence().stream()
                                .map(Evidence::getArticleId)
                                .toList())
                .containsExactly(
                        tuple(AlertState.RAISED, minute(1), List.of("then")),
                        tuple(AlertState.RESOLVED, minute(3), List.of()));
    }

    @Test
    void theEvidenceIsTheNewestFiveArticles() {
        define(MANY);
        for (int i = 0; i < 60; i++) {
            input.contribute("a" + i, minute(0).plusMillis(i), false);
        }
        input.count(1, 60);

        assertThat(evidence()).containsExactly("a59", "a58", "a57", "a56", "a55");
    }

    @Test
    void theEvidenceIsFromTheWindowIncludingItsEndAndExcludingItsStart() {
        define(MANY);
        input.contribute("start", minute(-59), false);
        input.contribute("first", minute(-59).plusMillis(1), false);
        input.contribute("end", minute(1), false);
        input.contribute("newer", minute(1).plusMillis(1), false);
        input.count(1, 5);

        assertThat(evidence()).containsExactly("end", "first");
    }

    @Test
    void aRetractedArticleIsNoEvidence() {
        define(MANY);
        input.contribute("a", minute(0), false);
        input.contribute("b", minute(0), false);
        input.contribute("b", minute(0), true);
        input.count(1, 5);

        assertThat(evidence()).containsExactly("a");
    }
}
