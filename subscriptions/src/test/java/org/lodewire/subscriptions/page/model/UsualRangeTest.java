package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.view.CountPoint;

class UsualRangeTest {

    private static final Instant NOW = Instant.parse("2026-03-08T00:00:00Z");

    @Test
    void leavesOutTheHighestAndTheLowestTenth() {
        // Five stories an hour, with a burst of a hundred for four of the hundred hours.
        StepSeries series = hours(100, hour -> hour >= 40 && hour < 44 ? 100 : 5);

        UsualRange range = UsualRange.before(series, NOW, CountWindow.ONE_HOUR).orElseThrow();

        assertThat(range.low()).isEqualTo(5);
        assertThat(range.high()).isEqualTo(5);
    }

    @Test
    void doesNotKnowTheWindowThatEndsNow() {
        StepSeries series = hours(100, hour -> hour == 99 ? 1_000 : 3);

        UsualRange range = UsualRange.before(series, NOW, CountWindow.ONE_HOUR).orElseThrow();

        assertThat(range.mean()).isEqualTo(3);
    }

    @Test
    void isNotKnownFromLittleHistory() {
        StepSeries series = hours(2, hour -> 5);

        assertThat(UsualRange.before(series, NOW, CountWindow.ONE_HOUR)).isEmpty();
    }

    @Test
    void scoresMoreHighlyTheFurtherACountIsAboveWhatIsUsual() {
        UsualRange range = UsualRange.before(hours(100, hour -> 4), NOW, CountWindow.ONE_HOUR)
                .orElseThrow();

        assertThat(range.score(4)).isZero();
        assertThat(range.score(12)).isGreaterThan(range.score(8)).isPositive();
        assertThat(range.score(0)).isNegative();
    }

    private static StepSeries hours(int hours, IntUnaryOperator stories) {
        List<CountPoint> points = IntStream.range(0, hours)
                .mapToObj(hour -> {
                    int count = stories.applyAsInt(hour);
                    return new CountPoint(NOW.minus(Duration.ofHours(hours - hour)), count, count, count, false);
                })
                .toList();
        return new StepSeries(points);
    }
}
