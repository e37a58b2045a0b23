package org.lodewire.subscriptions.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.subscriptions.alerts.AlertFixture;
import org.lodewire.subscriptions.alerts.AlertText;
import org.lodewire.subscriptions.terminal.JsonLine;

class AlertsDisplayTest {

    private static final boolean ALL = true;
    private static final boolean JSON = true;

    private final List<String> out = new ArrayList<>();
    private final TopicAlert metals = AlertFixture.raised("metals", "12:00:00").build();
    private final TopicAlert chips = AlertFixture.raised("chips", "13:00:00").build();
    private final TopicAlert resolved = AlertFixture.later(metals, AlertState.RESOLVED);

    @Test
    void showsWhatIsRaisedTheNewestFirst() {
        show(display(!ALL, !JSON), metals, chips);

        assertThat(out).containsExactly(AlertText.of(chips), "\n" + AlertText.of(metals));
    }

    @Test
    void leavesOutWhatIsResolved() {
        show(display(!ALL, JSON), metals, chips, resolved);

        assertThat(out).containsExactly(JsonLine.of(chips));
    }

    @Test
    void leavesOutWhatWasUndone() {
        show(display(!ALL, JSON), metals, chips, AlertFixture.later(metals, AlertState.UNDONE));

        assertThat(out).containsExactly(JsonLine.of(chips));
    }

    @Test
    void showsAnAlertThatWasRaisedAgainUnderItsId() {
        show(display(!ALL, JSON), metals, resolved, metals);

        assertThat(out).containsExactly(JsonLine.of(metals));
    }

    @Test
    void showsAllThatHappenedInOrder() {
        show(display(ALL, JSON), metals, chips, resolved);

        assertThat(out).containsExactly(JsonLine.of(metals), JsonLine.of(chips), JsonLine.of(resolved));
    }

    @Test
    void continuesWithNewRecords() {
        AlertsDisplay display = display(!ALL, !JSON);
        show(display, metals);
        display.added(resolved);

        assertThat(out).containsExactly(AlertText.of(metals), "\n" + AlertText.of(resolved));
    }

    @Test
    void reportsThatNoAlertIsRaised() {
        show(display(!ALL, !JSON), metals, resolved);

        assertThat(out).containsExactly("No alert is raised now.");
    }

    @Test
    void reportsATopicThatNeverHadAnAlert() {
        show(display(ALL, !JSON, "oil"), metals, chips);

        assertThat(out).containsExactly("No alerts of oil yet.");
    }

    @Test
    void printsNothingInJsonWhenNoAlertIsRaised() {
        show(display(!ALL, JSON));

        assertThat(out).isEmpty();
    }

    @Test
    void skipsOtherTopics() {
        AlertsDisplay display = display(!ALL, JSON, "chips");
        show(display, metals, chips);
        display.added(resolved);

        assertThat(out).containsExactly(JsonLine.of(chips));
    }

    private AlertsDisplay display(boolean all, boolean json, String... topics) {
        return new AlertsDisplay(Set.of(topics), all, json, out::add);
    }

    private static void show(AlertsDisplay display, TopicAlert... alerts) {
        List.of(alerts).forEach(display::existing);
        display.caughtUp();
    }
}
