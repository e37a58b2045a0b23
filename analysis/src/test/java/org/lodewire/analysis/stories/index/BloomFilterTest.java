package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BloomFilterTest {

    private final BloomFilter filter = new BloomFilter();

    private static LongStream keys(long seed, int count) {
        return new Random(seed).longs(count, 0, 1L << 39);
    }

    @Test
    void containsEveryKeyOfAllGenerations() {
        keys(1, 200_000).forEach(key -> filter.add(key, 0));
        assertThat(keys(1, 200_000)).allMatch(filter::mightContain);
    }

    @Test
    void hasFewFalsePositives() {
        keys(1, 200_000).forEach(key -> filter.add(key, 0));
        assertThat(keys(2, 20_000).filter(filter::mightContain).count()).isLessThan(1_000);
    }

    /** The keys of a text are its smallest hashes, so that keys are close to each other. */
    @Test
    void hasFewFalsePositivesForAdjacentKeys() {
        LongStream.range(0, 100_000).map(i -> 2 * i).forEach(key -> filter.add(key, 0));
        assertThat(LongStream.range(0, 20_000)
                        .map(i -> 2 * i + 1)
                        .filter(filter::mightContain)
                        .count())
                .isLessThan(1_000);
    }

    @Test
    void removesOldGenerationsOnly() {
        keys(1, 200_000).forEach(key -> filter.add(key, 1));
        keys(2, 200_000).forEach(key -> filter.add(key, 2));
        filter.removeBefore(2);
        assertThat(keys(2, 200_000)).allMatch(filter::mightContain);
        assertThat(keys(1, 20_000).filter(filter::mightContain).count()).isLessThan(1_000);
    }

    @Test
    void containsNothingAfterClear() {
        filter.add(7, 0);
        filter.clear();
        assertThat(filter.mightContain(7)).isFalse();
    }
}
