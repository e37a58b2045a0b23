package org.lodewire.bench.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostileReportTest {

    private static final long FLOOR = 1_000_000;

    @Test
    void passesInputsWithinBounds() {
        assertThat(of(result("small", 2 * FLOOR, 1_000, true)).isWithinBounds()).isTrue();
    }

    @Test
    void failsInputsThatExceedTheTime() {
        assertThat(of(result("slow", 1_000 * FLOOR, 1_000, true)).isWithinBounds())
                .isFalse();
    }

    @Test
    void failsInputsThatExceedTheMemory() {
        assertThat(of(result("heavy", FLOOR, 1L << 40, true)).isWithinBounds()).isFalse();
    }

    @Test
    void failsInputsThatThrow() {
        assertThat(of(result("thrown", 0, 0, false)).isWithinBounds()).isFalse();
    }

    @Test
    void reportsWhereAnInputBeyondBoundsWas() {
        assertThat(of(result("slow", 1_000 * FLOOR, 1_000, true)).text()).contains("Somewhere.slow:1");
    }

    @Test
    void namesTheSlowestInput() {
        assertThat(of(result("one", FLOOR, 2_000_000, true), result("two", 2 * FLOOR, 1_000, true))
                        .text())
                .contains("Slowest: two, 2 ms. Heaviest: one, 2 MiB.");
    }

    @Test
    void marksInputsBeyondBoundsInJson() {
        assertThat(of(result("slow", 1_000 * FLOOR, 0, true))
                        .json()
                        .at("/inputs/0/withinBounds")
                        .asBoolean(true))
                .isFalse();
    }

    private static HostileReport of(HostileResult... results) {
        return new HostileReport(FLOOR, List.of(results));
    }

    private static HostileResult result(String name, long nanos, long allocated, boolean fine) {
        return new HostileResult(name, 10, new ThreadUsage(nanos, allocated), "as it is", fine, "Somewhere.slow:1");
    }
}
