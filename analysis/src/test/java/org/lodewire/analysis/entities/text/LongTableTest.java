package org.lodewire.analysis.entities.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LongTableTest {
    private static final long HIGHEST_BIT = 1L << 63;

    private final SplittableRandom random = new SplittableRandom(7);
    private final LongTable table = new LongTable(8);
    private final Map<Long, Long> expected = new HashMap<>();

    @Test
    void returnsEachValueAfterItHasGrown() {
        fill(10_000);

        assertThat(expected)
                .allSatisfy((hash, value) -> assertThat(table.get(hash)).isEqualTo(value));
    }

    @Test
    void returnsNothingForHashesThatWereNotPut() {
        fill(10_000);

        assertThat(random.longs(10_000)
                        .filter(hash -> !expected.containsKey(hash))
                        .map(table::get))
                .containsOnly(0L);
    }

    @Test
    void replacesTheValueOfAHash() {
        table.put(5, 1);
        table.put(5, HIGHEST_BIT | 2);

        assertThat(table.get(5)).isEqualTo(HIGHEST_BIT | 2);
    }

    @Test
    void findsTheHashZero() {
        table.put(0, 3);

        assertThat(table.get(0)).isEqualTo(3);
    }

    private void fill(int count) {
        for (int i = 1; i <= count; i++) {
            long hash = random.nextLong();
            table.put(hash, i);
            expected.put(hash, (long) i);
        }
    }
}
