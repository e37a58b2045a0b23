package org.lodewire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;

class ReportTest {

    private static final Run COPY = new Run(100, 1_000_000_000, 4_000_000, 10_000_000);
    private static final Run PIPELINE = new Run(
            100,
            4_000_000_000L,
            60_000_000,
            90_000_000,
            new BackgroundCpu(0, 1_100_000, 1_200_000),
            204_800,
            new Volume(7_000, 9_000, 3_000));

    private final Report report = new Report(new BenchmarkResult(
            "Some news",
            new PipelineBenchmark.Settings(ClockMode.EVENT, 4, 1, 2),
            List.of(new BenchmarkResult.Round(
                    COPY, PIPELINE, Map.of("clean", 50.0, "topics", 150.0, "Avro, decode", 9.0))),
            Map.of(Stage.CLEAN, PIPELINE)));

    @Test
    void textHasTheCostBeyondThePlainLogicAsAMultipleOfTheCopys() {
        assertThat(report.text()).containsPattern("CPU beyond the plain logic, in copies +7\\.0");
    }

    @Test
    void textHasTheSpeedAsAShareOfTheCopys() {
        assertThat(report.text()).containsPattern("speed, as a share of the copy's +0\\.250");
    }

    @Test
    void textHasARowForEachStage() {
        assertThat(report.text().lines())
                .anySatisfy(line -> assertThat(line.split("\\s+"))
                        .containsExactly(
                                "clean", "100", "4.00", "25", "600", "300", "11", "12", "2.0", "70", "90", "30"));
    }

    @Test
    void jsonHasTheSameFigures() {
        assertThat(report.json().at("/stages/clean/cpuMicrosPerArticle").doubleValue())
                .isEqualTo(600);
    }

    @Test
    void jsonHasTheCostBeyondThePlainLogic() {
        assertThat(report.json().at("/figures/beyondLogicInCopies").doubleValue())
                .isEqualTo(7);
    }
}
