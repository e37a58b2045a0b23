package org.lodewire.analysis.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.alerts.rule.RuleState;

/** Times are without a unit. */
class AlertPairingTest {

    private static final long DISTANCE = 100;
    private static final Finding FINDING = Finding.inWindow(1, 1, 1);

    private static TreeMap<Long, PublishedAlert> alerts(long... raisedAt) {
        TreeMap<Long, PublishedAlert> alerts = new TreeMap<>();
        for (long time : raisedAt) {
            alerts.put(time, new PublishedAlert(time, time, FINDING, RuleState.NEVER, FINDING));
        }
        return alerts;
    }

    /** When the published alert of each corrected one was raised, by when that is raised now. */
    private static Map<Long, Long> pairs(
            TreeMap<Long, PublishedAlert> published, TreeMap<Long, PublishedAlert> corrected, long silent) {
        return AlertPairing.pair(published, corrected, DISTANCE, silent).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, pair -> pair.getValue().raisedAt()));
    }

    private static Map<Long, Long> pairs(
            TreeMap<Long, PublishedAlert> published, TreeMap<Long, PublishedAlert> corrected) {
        return pairs(published, corrected, Long.MIN_VALUE);
    }

    @Test
    void anAlertThatIsRaisedAtTheSameEndIsTheSame() {
        assertThat(pairs(alerts(1000, 1010), alerts(1010))).containsExactlyEntriesOf(Map.of(1010L, 1010L));
    }

    @Test
    void anAlertThatIsMovedByLessThanTheDistanceIsTheSame() {
        assertThat(pairs(alerts(1000), alerts(901))).containsExactlyEntriesOf(Map.of(901L, 1000L));
        assertThat(pairs(alerts(1000), alerts(900))).isEmpty();
    }

    @Test
    void ofTwoAlertsTheNearerOneIsTheSame() {
        assertThat(pairs(alerts(1000, 1050), alerts(1040))).containsExactlyEntriesOf(Map.of(1040L, 1050L));
        assertThat(pairs(alerts(1000), alerts(940, 1050))).containsExactlyEntriesOf(Map.of(1050L, 1000L));
    }

    @Test
    void anEarlierAlertDoesNotMoveAllThatFollow() {
        assertThat(pairs(alerts(1000, 1090, 1180), alerts(920, 1002, 1092, 1182)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1002L, 1000L, 1092L, 1090L, 1182L, 1180L));
    }

    @Test
    void ofTwoAtTheSameDistanceTheEarlierOneIsTheSame() {
        assertThat(pairs(alerts(1000), alerts(990, 1010))).containsExactlyEntriesOf(Map.of(990L, 1000L));
        assertThat(pairs(alerts(990, 1010), alerts(1000))).containsExactlyEntriesOf(Map.of(1000L, 990L));
    }

    @Test
    void aSilentAlertIsAPublishedOneOnlyIfNoOtherCanBe() {
        assertThat(pairs(alerts(1000), alerts(990, 1050), 995)).containsExactlyEntriesOf(Map.of(1050L, 1000L));
        assertThat(pairs(alerts(1000), alerts(990), 995)).containsExactlyEntriesOf(Map.of(990L, 1000L));
    }
}
