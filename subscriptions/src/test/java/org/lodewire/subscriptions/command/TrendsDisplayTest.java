package org.lodewire.subscriptions.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.terminal.JsonLine;
import org.lodewire.subscriptions.trends.TrendsFixture;
import org.lodewire.subscriptions.trends.TrendsText;

class TrendsDisplayTest {

    private final List<String> out = new ArrayList<>();
    private final EntityTrends day = TrendsFixture.of(CountWindow.ONE_DAY, "Chile");
    private final EntityTrends hour = TrendsFixture.of(CountWindow.ONE_HOUR, "Peru");
    private final EntityTrends nextHour = TrendsFixture.of(CountWindow.ONE_HOUR, "Bolivia");

    private TrendsDisplay display(@Nullable CountWindow window, boolean json) {
        return new TrendsDisplay(Optional.ofNullable(window), json, out::add);
    }

    private static void show(TrendsDisplay display, EntityTrends... trends) {
        List.of(trends).forEach(display::existing);
        display.caughtUp();
    }

    @Test
    void showsTheNewestOfEachWindowTheShorterFirst() {
        show(display(null, false), day, hour, nextHour);

        assertThat(out).containsExactly(TrendsText.of(nextHour), "\n" + TrendsText.of(day));
    }

    @Test
    void showsTheWindowThatIsWanted() {
        show(display(CountWindow.ONE_DAY, true), day, hour);

        assertThat(out).containsExactly(JsonLine.of(day));
    }

    @Test
    void continuesWithNewRecords() {
        TrendsDisplay display = display(CountWindow.ONE_HOUR, true);
        show(display, hour);
        display.added(day);
        display.added(nextHour);

        assertThat(out).containsExactly(JsonLine.of(hour), JsonLine.of(nextHour));
    }

    @Test
    void reportsThatThereAreNoTrends() {
        show(display(CountWindow.ONE_DAY, false), hour);

        assertThat(out).containsExactly("No trends of 24h yet.");
    }
}
