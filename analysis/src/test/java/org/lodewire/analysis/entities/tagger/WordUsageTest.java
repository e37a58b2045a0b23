package org.lodewire.analysis.entities.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordUsageTest {
    private static final int TAG = 3;

    @Test
    void returnsTheLastTagOfAWord() {
        WordUsage words = new WordUsage(100);
        words.recordTag(17, TAG - 1);
        words.recordTag(17, TAG);

        assertThat(words.lastTag(17)).isEqualTo(TAG + 1);
        assertThat(words.lastTag(18)).isZero();
    }

    @Test
    void ignoresFurtherWordsWithCollidingHashes() {
        WordUsage words = new WordUsage(100);
        for (int i = 0; i < 100; i++) {
            words.recordTag(5 + i * 0x10000, TAG);
        }

        assertThat(words.lastTag(5)).isEqualTo(TAG + 1);
        assertThat(words.lastTag(5 + 99 * 0x10000)).isZero();
    }

    @Test
    void ignoresFurtherWordsWhenFull() {
        WordUsage words = new WordUsage(16);
        for (int i = 1; i <= 10_000; i++) {
            words.recordTag(i * 31, TAG);
        }

        assertThat(words.lastTag(31)).isEqualTo(TAG + 1);
        assertThat(words.lastTag(10_000 * 31)).isZero();
    }
}
