package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryCountsTest {

    private final StoryCounts counts = new StoryCounts();

    @ParameterizedTest
    @ValueSource(ints = {50, 700, 100_000})
    void agreesWithAMap(int numbers) {
        Map<Long, Integer> expected = new HashMap<>();
        Random random = new Random(numbers);
        for (int i = 0; i < 300_000; i++) {
            long number = random.nextInt(numbers) * 0x1000193L;
            int change = random.nextBoolean() && expected.containsKey(number) ? -1 : 1;
            counts.add(number, change);
            expected.merge(number, change, (one, other) -> one + other == 0 ? null : one + other);
        }
        for (long i = 0; i < numbers; i++) {
            assertThat(counts.get(i * 0x1000193L)).isEqualTo(expected.getOrDefault(i * 0x1000193L, 0));
        }
    }

    @Test
    void refusesANegativeCount() {
        assertThatThrownBy(() -> counts.add(1, -1)).isInstanceOf(IllegalStateException.class);
    }
}
