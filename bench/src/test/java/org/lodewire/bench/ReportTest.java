package org.lodewire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodewire.streams.run.Stage;

class ReportTest {

    private static final Run FAST = new Run(100, 1_000_000_000, 10_000_000, 30_000_000);
    private static final Run SLOW = new Run(100, 4_000_000_000L, 80_000_000, 90_000_000);

    private final Report report = new Report(new BenchmarkResult(
            "Some news",
            100,
            4,
            2,
            new Rounds(List.of(FAST)),
            new Rounds(List.of(SLOW)),
            Map.of(Stage.CLEAN, SLOW),
            Map.of("clean", 55.0)));

    @Test
    void textHasTheRatioOfPipelineToCopy() {
        assertThat(report.text()).contains("at 0.250 of the speed of the copy");
    }

    @Test
    void textHasARowForEachStage() {
        assertThat(report.text().lines())
                .anySatisfy(line ->
                        assertThat(line.split("\\s+")).containsExactly("clean", "100", "4.00", "25", "800", "100"));
    }

    @Test
    void jsonHasTheSameFigures() {
        assertThat(report.json().at("/stages/clean/cpuMicrosPerArticle").doubleValue())
                .isEqualTo(800);
    }

    @Test
    void jsonHasTheRatio() {
        assertThat(report.json().get("ratio").doubleValue()).isEqualTo(0.25);
    }
}
