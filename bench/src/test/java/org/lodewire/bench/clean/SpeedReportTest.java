package org.lodewire.bench.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.bench.clean.SpeedReport.TimeUnit;
import org.lodewire.bench.clean.Timing.Turn;

class SpeedReportTest {

    private final SpeedReport report = new SpeedReport(
            "page",
            TimeUnit.MILLIS,
            6_000,
            List.of(timing("baseline", 2_000_000, 1024), timing("cleaner", 3_000_000, 2048)));

    @Test
    void hasARowForEachExtractor() {
        assertThat(report.text().lines())
                .anySatisfy(line -> assertThat(line.split("\\s+"))
                        .containsExactly(
                                "cleaner", "333.3", "3.000", "3.000-3.000", "2.0", "1.50", "1.50-1.50", "2", "7"));
    }

    @Test
    void namesTheBaselineInTheHeading() {
        assertThat(report.text()).contains("x baseline");
    }

    @Test
    void reportsTheTimeInMicrosecondsInJson() {
        assertThat(report.json().at("/1/cpuMicrosPerArticle/median").doubleValue())
                .isEqualTo(3_000);
    }

    @Test
    void reportsTheRatioInJson() {
        assertThat(report.json().at("/1/timesBaseline/most").doubleValue()).isEqualTo(1.5);
    }

    private static Timing timing(String name, long nanos, long allocated) {
        return new Timing(name, List.of(new Turn(1, new ThreadUsage(nanos, allocated), 7)));
    }
}
