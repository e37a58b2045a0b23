package org.lodewire.bench.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostReportTest {

    private final CostReport report = new CostReport(List.of(
            new Cost(10, 0.1, 300, 900, List.of(10.0, 30.0, 20.0), 0.5),
            new Cost(10_000, 3, 20, 7_000, List.of(50.0, 30.0, 40.0), 0.75)));

    @Test
    void comparesMediansToTheFewestTopics() {
        assertThat(report.json().get(1).get("timesTheFirst").asDouble()).isEqualTo(2.0);
        assertThat(report.text())
                .contains("x 10")
                .contains("30.0-50.0")
                .contains("2.00")
                .contains("0.750");
    }

    @Test
    void keepsTheRoundsInOrder() {
        assertThat(report.json().get(0).get("cpuMicrosPerArticle").toString()).isEqualTo("[10.0,30.0,20.0]");
    }
}
