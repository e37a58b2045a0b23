package org.lodewire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunTest {

    private final Run run = new Run(1_000, 2_000_000_000L, 50_000_000L, 80_000_000L);

    @Test
    void articlesPerSecondDividesByTime() {
        assertThat(run.articlesPerSecond()).isEqualTo(500);
    }

    @Test
    void applicationMicrosDividesCpuTimeByArticles() {
        assertThat(run.applicationMicros()).isEqualTo(50);
    }

    @Test
    void otherCpuTimeIsThatOfTheRestOfTheProcess() {
        assertThat(run.otherMicros()).isEqualTo(30);
    }
}
