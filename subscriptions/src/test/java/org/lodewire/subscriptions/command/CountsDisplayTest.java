package org.lodewire.subscriptions.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.schemas.time.CountWindow.ONE_HOUR;
import static org.lodewire.subscriptions.counts.CountFixture.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.TopicCount;
import org.lodewire.subscriptions.counts.CountChoice;
import org.lodewire.subscriptions.counts.CountTable;
import org.lodewire.subscriptions.counts.CountView;
import org.lodewire.subscriptions.terminal.JsonLine;

class CountsDisplayTest {

    private static final boolean ALL = true;
    private static final boolean JSON = true;

    private final List<String> out = new ArrayList<>();
    private final TopicCount first = count("metals", ONE_HOUR, "12:00:00", 1);
    private final TopicCount second = count("metals", ONE_HOUR, "12:01:00", 2);

    @Test
    void showsATableOfTheNewestCounts() {
        show(display(!ALL, !JSON), first, second);

        assertThat(out).containsExactly(CountTable.of(List.of(second)));
    }

    @Test
    void showsEveryCountInARow() {
        show(display(ALL, !JSON), first, second);

        assertThat(out).containsExactly(CountTable.heading(), CountTable.row(first), CountTable.row(second));
    }

    @Test
    void continuesInRowsAfterTheTable() {
        CountsDisplay display = display(!ALL, !JSON);
        show(display, first);
        display.added(second);

        assertThat(out).containsExactly(CountTable.of(List.of(first)), CountTable.heading(), CountTable.row(second));
    }

    @Test
    void showsTheNewestCountsAsJson() {
        show(display(!ALL, JSON), first, second);

        assertThat(out).containsExactly(JsonLine.of(second));
    }

    @Test
    void showsEveryCountAsJson() {
        show(display(ALL, JSON), first, second);

        assertThat(out).containsExactly(JsonLine.of(first), JsonLine.of(second));
    }

    @Test
    void reportsThatThereAreNoCounts() {
        show(display(!ALL, !JSON));

        assertThat(out).containsExactly("No counts yet.");
    }

    @Test
    void printsNothingInJsonWhenThereAreNoCounts() {
        show(display(ALL, JSON, "chips"), first);

        assertThat(out).isEmpty();
    }

    @Test
    void skipsOtherTopics() {
        CountsDisplay display = display(!ALL, !JSON, "chips");
        show(display, first);
        display.added(second);

        assertThat(out).containsExactly("No counts for topic chips yet.");
    }

    private CountsDisplay display(boolean all, boolean json, String... topics) {
        return new CountsDisplay(
                new CountChoice(Set.of(topics), Set.of()), CountView.newest(), "yet", all, json, out::add);
    }

    private static void show(CountsDisplay display, TopicCount... counts) {
        List.of(counts).forEach(display::existing);
        display.caughtUp();
    }
}
