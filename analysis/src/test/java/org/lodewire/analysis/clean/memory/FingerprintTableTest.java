package org.lodewire.analysis.clean.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTableTest {

    @Test
    void behavesLikeAMap() {
        Random random = new Random(7);
        FingerprintTable table = new FingerprintTable();
        Map<Long, Long> expected = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            long fingerprint = 1 + random.nextInt(2_000) * 64L;
            table.put(fingerprint, i + 1);
            expected.put(fingerprint, (long) i + 1);
        }
        Map<Long, Long> found = new HashMap<>();
        table.forEach(found::put);

        assertThat(found).isEqualTo(expected);
        assertThat(table.size()).isEqualTo(expected.size());
        assertThat(expected)
                .allSatisfy((fingerprint, value) ->
                        assertThat(table.get(fingerprint)).isEqualTo(value));
        assertThat(table.get(2)).isZero();
    }
}
