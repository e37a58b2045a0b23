package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedIndexTest {

    private static final int LAST = (1 << PackedIndex.NUMBER_BITS) - 1;

    private final PackedIndex index = new PackedIndex(0x5deece66dL);
    private final Map<Long, NavigableSet<Integer>> expected = new HashMap<>();

    private void add(long key, int number) {
        if (expected.computeIfAbsent(key, none -> new TreeSet<>()).add(number)) {
            index.add(key, number);
        }
    }

    private void remove(long key, int number) {
        index.remove(key, number);
        expected.getOrDefault(key, new TreeSet<>()).remove(number);
    }

    private void assertAsExpected() {
        expected.forEach((key, numbers) -> assertThat(index.get(key))
                .containsExactly(numbers.stream().mapToInt(i -> i).toArray()));
        assertThat(index.size())
                .isEqualTo(
                        expected.values().stream().mapToInt(NavigableSet::size).sum());
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 1 << 16, 1L << PackedIndex.KEY_BITS})
    void agreesWithAMapOfSets(long keys) {
        Random random = new Random(keys);
        for (int i = 0; i < 20_000; i++) {
            long key = (long) (random.nextDouble() * keys);
            int number = random.nextInt(300);
            if (random.nextInt(4) == 0) {
                remove(key, number);
            } else {
                add(key, number);
            }
        }
        assertAsExpected();
    }

    /** The keys of a text are its smallest hashes, so that keys are close to each other. */
    @Test
    void findsAdjacentKeys() {
        for (int i = 0; i < 50_000; i++) {
            add(i, i);
        }
        assertAsExpected();
        assertThat(index.get(50_000)).isEmpty();
    }

    @Test
    void keepsTheLargestKeyAndNumber() {
        long key = (1L << PackedIndex.KEY_BITS) - 1;
        add(key, LAST);
        add(key, 0);
        add(0, LAST);
        assertAsExpected();
    }

    @Test
    void removesAllPairsWithCertainNumbers() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            add(random.nextInt(20_000), random.nextInt(LAST));
        }
        index.removeIf(number -> number % 3 == 0);
        expected.values().forEach(numbers -> numbers.removeIf(number -> number % 3 == 0));
        assertAsExpected();
        add(7, 3);
        assertAsExpected();
    }

    @Test
    void removesNothingThatIsNotThere() {
        add(1, 5);
        remove(1, 4);
        remove(2, 5);
        assertAsExpected();
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 1 << 16, 1L << PackedIndex.KEY_BITS})
    void agreesWithAMapOfSetsWhenPairsAreAddedInBatches(long keys) {
        Random random = new Random(keys);
        for (int round = 0; round < 4; round++) {
            PairBatches batches = new PairBatches(index);
            for (int i = 0; i < 5_000; i++) {
                long key = (long) (random.nextDouble() * keys);
                int number = random.nextInt(LAST);
                if (expected.computeIfAbsent(key, none -> new TreeSet<>()).add(number)) {
                    batches.add(key, number);
                }
            }
            batches.end();
            add((long) (random.nextDouble() * keys), random.nextInt(LAST));
        }
        assertAsExpected();
    }

    @Test
    void keepsOnlyTheChosenNumbersOfKeysThatHaveTooMany() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            add(random.nextInt(5_000), random.nextInt(LAST));
        }
        index.limit(3, numbers -> new int[] {numbers[1], numbers[3]});
        expected.replaceAll((key, numbers) -> numbers.size() <= 3 ? numbers : secondAndFourth(numbers));
        assertAsExpected();
    }

    private static NavigableSet<Integer> secondAndFourth(NavigableSet<Integer> numbers) {
        List<Integer> ascending = List.copyOf(numbers);
        return new TreeSet<>(List.of(ascending.get(1), ascending.get(3)));
    }
}
