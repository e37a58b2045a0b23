package org.lodewire.schemas.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountWindowTest {

    @Test
    void firstEndIsTheTimeItselfAtTheEndOfAStep() {
        Instant noon = Instant.parse("2025-06-11T12:00:00Z");
        assertThat(CountWindow.SEVEN_DAYS.firstEnd(noon)).isEqualTo(noon);
    }

    @Test
    void firstEndIsTheEndOfTheStepElsewhere() {
        Instant time = Instant.parse("2025-06-11T12:00:00.001Z");
        assertThat(CountWindow.FIVE_MINUTES.firstEnd(time)).isEqualTo("2025-06-11T12:00:10Z");
        assertThat(CountWindow.ONE_DAY.firstEnd(time)).isEqualTo("2025-06-11T12:15:00Z");
    }

    @Test
    void firstEndRoundsUpBeforeTheEpochToo() {
        assertThat(CountWindow.ONE_HOUR.firstEnd(-1L)).isZero();
        assertThat(CountWindow.ONE_HOUR.firstEnd(-60_000L)).isEqualTo(-60_000L);
    }

    @Test
    void everyStepDividesTheWindowAndTheStepOfTheNextWindow() {
        CountWindow[] windows = CountWindow.values();
        for (int i = 0; i < windows.length; i++) {
            assertThat(windows[i].length().toMillis() % windows[i].step().toMillis())
                    .isZero();
            assertThat(i == 0
                            || windows[i].step().toMillis()
                                            % windows[i - 1].step().toMillis()
                                    == 0)
                    .isTrue();
        }
    }

    @Test
    void ignoresUnknownLabels() {
        assertThat(CountWindow.labelled(List.of("7d", "2h", "5m")))
                .containsExactly(CountWindow.FIVE_MINUTES, CountWindow.SEVEN_DAYS);
    }
}
