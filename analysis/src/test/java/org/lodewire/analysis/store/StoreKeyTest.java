package org.lodewire.analysis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoreKeyTest {

    /** The parts of a key; each kind of key uses some of them. */
    private record Parts(long time, long number, int kind, String name, String other) {}

    private static final long[] TIMES = {
        Long.MIN_VALUE, -1_000_000_000_000L, -256, -1, 0, 1, 255, 1_749_643_200_000L, Long.MAX_VALUE
    };
    /** Some are prefixes of others; their characters take one to three bytes in UTF-8. */
    private static final String[] NAMES = {"a", "a-b", "aa", "ab", "b", "é", "éa", "日", "日本"};

    private static List<Parts> parts() {
        Random random = new Random(1);
        return Stream.generate(() -> new Parts(
                        TIMES[random.nextInt(TIMES.length)],
                        random.nextBoolean() ? TIMES[random.nextInt(TIMES.length)] : random.nextLong(),
                        random.nextInt(4),
                        NAMES[random.nextInt(NAMES.length)],
                        NAMES[random.nextInt(NAMES.length)]))
                .limit(1500)
                .toList();
    }

    private static void assertOrderOfBytesIs(Comparator<Parts> order, Function<Parts, byte[]> key) {
        List<Parts> parts = parts();
        assertThat(parts.stream()
                        .sorted((one, two) -> Arrays.compareUnsigned(key.apply(one), key.apply(two)))
                        .toList())
                .isEqualTo(parts.stream().sorted(order).toList());
    }

    @Test
    void ordersByTimeThenKindThenNames() {
        assertOrderOfBytesIs(
                Comparator.comparingLong(Parts::time)
                        .thenComparingInt(Parts::kind)
                        .thenComparing(Parts::name)
                        .thenComparing(Parts::other),
                parts -> StoreKey.ofTimeKindNames(parts.time(), parts.kind(), parts.name(), parts.other()));
    }

    @Test
    void ordersByNameThenKindThenTime() {
        assertOrderOfBytesIs(
                Comparator.comparing(Parts::name).thenComparingInt(Parts::kind).thenComparingLong(Parts::time),
                parts -> StoreKey.ofNameKindTime(parts.name(), parts.kind(), parts.time()));
    }

    @Test
    void ordersByNameThenTimeThenName() {
        assertOrderOfBytesIs(
                Comparator.comparing(Parts::name).thenComparingLong(Parts::time).thenComparing(Parts::other),
                parts -> StoreKey.ofNameTimeName(parts.name(), parts.time(), parts.other()));
    }

    @Test
    void ordersByNumbersThenName() {
        assertOrderOfBytesIs(
                Comparator.comparingLong(Parts::time)
                        .thenComparingLong(Parts::number)
                        .thenComparing(Parts::name),
                parts -> StoreKey.ofNumbersName(parts.time(), parts.number(), parts.name()));
    }

    @Test
    void ordersByTwoNames() {
        assertOrderOfBytesIs(
                Comparator.comparing(Parts::name).thenComparing(Parts::other),
                parts -> StoreKey.ofNames(parts.name(), parts.other()));
    }

    @Test
    void aTimeSortsAfterKeysOfEarlierTimesAndBeforeLongerKeysOfItself() {
        for (long time : new long[] {-1, 0, 1_749_643_200_000L}) {
            assertThat(Arrays.compareUnsigned(
                            StoreKey.ofTime(time), StoreKey.ofNumbersName(time - 1, Long.MAX_VALUE, "z")))
                    .isPositive();
            assertThat(Arrays.compareUnsigned(StoreKey.ofTime(time), StoreKey.ofNumbersName(time, Long.MIN_VALUE, "")))
                    .isNegative();
            assertThat(Arrays.compareUnsigned(StoreKey.ofTime(time), StoreKey.ofTimeKindNames(time, 0, "a")))
                    .isNegative();
        }
    }

    @Test
    void returnsTheParts() {
        for (Parts parts : parts()) {
            byte[] timed = StoreKey.ofTimeKindNames(parts.time(), parts.kind(), parts.name(), parts.other());
            assertThat(StoreKey.leadingTime(timed)).isEqualTo(parts.time());
            assertThat(StoreKey.kind(timed)).isEqualTo(parts.kind());
            assertThat(StoreKey.names(timed)).containsExactly(parts.name(), parts.other());
            assertThat(StoreKey.trailingTime(StoreKey.ofNameKindTime(parts.name(), parts.kind(), parts.time())))
                    .isEqualTo(parts.time());
            assertThat(StoreKey.nameAfterTimes(StoreKey.ofNumbersName(parts.time(), parts.number(), parts.name())))
                    .isEqualTo(parts.name());
        }
    }

    @Test
    void distinguishesWhereOneNameEndsAndTheNextBegins() {
        assertThat(StoreKey.ofNames("a", "bc")).isNotEqualTo(StoreKey.ofNames("ab", "c"));
    }

    @Test
    void acceptsNamesOfAnyCharacters() {
        String longest = "\u6f22\ud83d\ude00\ud800".repeat(1000);

        assertThat(StoreKey.ofName(longest)).endsWith((byte) 0).hasSizeGreaterThan(longest.length());
    }
}
