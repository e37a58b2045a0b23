package org.lodewire.analysis.clean.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTableTest {

    @Test
    void holdsWhatAMapWouldHold() {
        Random random = new Random(7);
        FingerprintTable table = new FingerprintTable();
        Map<Long, Long> expected = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            long print = 1 + random.nextInt(2_000) * 64L;
            table.put(print, i + 1);
            expected.put(print, (long) i + 1);
        }
        Map<Long, Long> found = new HashMap<>();
        table.forEach(found::put);

        assertThat(found).isEqualTo(expected);
        assertThat(table.size()).isEqualTo(expected.size());
        assertThat(expected)
                .allSatisfy((print, value) -> assertThat(table.get(print)).isEqualTo(value));
        assertThat(table.get(2)).isZero();
    }
}
