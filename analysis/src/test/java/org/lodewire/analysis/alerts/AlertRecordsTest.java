package org.lodewire.analysis.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.TopicAlert;

class AlertRecordsTest {

    private static final AlertRule SPIKE = AlertRule.newBuilder()
            .setId("burst")
            .setKind(RuleKind.SPIKE)
            .setSeverity(Severity.CRITICAL)
            .setTags(List.of("mining"))
            .build();
    private static final WatchedRule RULE = new WatchedRule("tin", "Tin", SPIKE, "UTC", "");
    private static final PublishedAlert ALERT = new PublishedAlert(
            3_600_000,
            3_600_000,
            new Finding(17, 3.04, 4.5, Duration.ofHours(24).toMillis()),
            7_200_000,
            new Finding(4, 3.1, 0.2, Duration.ofHours(24).toMillis()));

    @Test
    void aSpikeNamesTheHorizonThatSawIt() {
        TopicAlert record = AlertRecords.alert(AlertChange.raised(RULE, ALERT), List.of());

        assertThat(record.getHorizon()).isEqualTo("24h");
        assertThat(record.getWindow()).isEqualTo("1h");
        assertThat(record.getObserved()).isEqualTo(17);
        assertThat(record.getSummary()).isEqualTo("Tin: 17 stories in 24h, where 3.0 would be usual (score 4.5)");
    }

    @Test
    void itsResolutionComparesTheSameHorizon() {
        TopicAlert record = AlertRecords.alert(AlertChange.resolved(RULE, ALERT), List.of());

        assertThat(record.getHorizon()).isEqualTo("24h");
        assertThat(record.getSummary())
                .isEqualTo("Tin: 4 stories in 24h, where 3.1 would be usual: no new rise any more");
    }

    @Test
    void anUndoneSpikeHasTheCorrectedCountOfItsWindow() {
        TopicAlert record = AlertRecords.alert(AlertChange.undone(RULE, ALERT, 2), List.of());

        assertThat(record.getHorizon()).isNull();
        assertThat(record.getSummary()).contains("2 stories in 1h at 1970-01-01T01:00:00Z");
    }

    @Test
    void anAlertHasTheSeverityAndTheTagsOfItsRule() {
        TopicAlert record = AlertRecords.alert(AlertChange.undone(RULE, ALERT, 2), List.of());

        assertThat(record.getSeverity()).isEqualTo(Severity.CRITICAL);
        assertThat(record.getTags()).containsExactly("mining");
    }

    @Test
    void theReachOfAnAlertIsItsHorizon() {
        assertThat(AlertChange.raised(RULE, ALERT).reach())
                .isEqualTo(Duration.ofHours(24).toMillis());
        assertThat(AlertChange.undone(RULE, ALERT, 2).reach())
                .isEqualTo(Duration.ofHours(1).toMillis());
    }
}
