package org.lodewire.subscriptions.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPositionTest {

    @Test
    void isReadFromItsText() {
        StreamPosition position = StreamPosition.of(new long[][] {{0, 35, 1_000_000_000_000L}, {7}});

        assertThat(position).hasToString("0.z.crftgb0g_7".replace("crftgb0g", Long.toString(1_000_000_000_000L, 36)));
        assertThat(StreamPosition.parse(position.toString())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "a..b", "_", "1_", "zzzzzzzzzzzzzz", "1.2 _3", "1,2", "\u0661"})
    void isNotReadFromOtherTexts(String text) {
        assertThat(StreamPosition.parse(text)).isEmpty();
    }

    @Test
    void isNotReadFromAVeryLongText() {
        assertThat(StreamPosition.parse("1.".repeat(20_000) + "1")).isEmpty();
    }

    @Test
    void isComparableOnlyWithTheSamePartitions() {
        StreamPosition two = StreamPosition.of(new long[][] {{1, 2}, {3}});

        assertThat(two.isComparable(StreamPosition.of(new long[][] {{9, 9}, {9}})))
                .isTrue();
        assertThat(two.isComparable(StreamPosition.of(new long[][] {{1}, {3}}))).isFalse();
        assertThat(two.isComparable(StreamPosition.of(new long[][] {{1, 2}}))).isFalse();
    }

    @Test
    void isAtMostAnotherIfNoPartitionIsAfterIt() {
        StreamPosition position = StreamPosition.of(new long[][] {{1, 2}, {3}});

        assertThat(position.isAtMost(position)).isTrue();
        assertThat(position.isAtMost(StreamPosition.of(new long[][] {{1, 2}, {4}})))
                .isTrue();
        assertThat(position.isAtMost(StreamPosition.of(new long[][] {{5, 1}, {4}})))
                .isFalse();
    }
}
