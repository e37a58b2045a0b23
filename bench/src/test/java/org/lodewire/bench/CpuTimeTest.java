package org.lodewire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTimeTest {

    @Test
    void addsUpTheTimeOfEachThread() {
        CpuTime before = new CpuTime(Map.of(1L, 100L, 2L, 50L), 0);
        CpuTime after = new CpuTime(Map.of(1L, 130L, 2L, 55L), 0);
        assertThat(after.applicationSince(before)).isEqualTo(35);
    }

    @Test
    void includesAThreadThatStartedLater() {
        assertThat(new CpuTime(Map.of(7L, 9L), 0).applicationSince(new CpuTime(Map.of(), 0)))
                .isEqualTo(9);
    }

    @Test
    void findsThreadsByTheIdInTheirNames() throws InterruptedException {
        long[] seen = new long[2];
        Thread thread = new Thread(
                () -> {
                    seen[0] = CpuTime.now("bench-test-of-names").threads().size();
                    seen[1] = CpuTime.now("bench-test-of-others").threads().size();
                },
                "client of bench-test-of-names-1");
        thread.start();
        thread.join();
        assertThat(seen).containsExactly(1, 0);
    }
}
