package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.subscriptions.view.CountPoint;

class SparklineTest {

    private static final Instant END = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void isFlatWithoutCounts() {
        assertThat(Sparkline.points(new StepSeries(List.of()), END).split(" "))
                .hasSize(49)
                .allSatisfy(point -> assertThat(point).endsWith(",19.0"));
    }

    @Test
    void reachesTheTopAtTheHighestCount() {
        StepSeries series = new StepSeries(List.of(
                new CountPoint(END.minus(Duration.ofHours(12)), 9, 9, 9, false),
                new CountPoint(END.minus(Duration.ofHours(6)), 3, 3, 3, false)));

        assertThat(Sparkline.points(series, END)).contains("36.0,1.0").endsWith("72.0,13.0");
    }
}
