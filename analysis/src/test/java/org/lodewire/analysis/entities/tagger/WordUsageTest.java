package org.lodewire.analysis.entities.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordUsageTest {
    private static final int TAG = 3;

    @Test
    void remembersTheLastTagOfAWord() {
        WordUsage words = new WordUsage(100);
        words.remember(17, TAG - 1);
        words.remember(17, TAG);

        assertThat(words.tag(17)).isEqualTo(TAG + 1);
        assertThat(words.tag(18)).isZero();
    }

    @Test
    void forgetsWordsWhoseHashesAreAllAlike() {
        WordUsage words = new WordUsage(100);
        for (int i = 0; i < 100; i++) {
            words.remember(5 + i * 0x10000, TAG);
        }

        assertThat(words.tag(5)).isEqualTo(TAG + 1);
        assertThat(words.tag(5 + 99 * 0x10000)).isZero();
    }

    @Test
    void keepsWhatItHasWhenThereAreMoreWordsThanItWasMadeFor() {
        WordUsage words = new WordUsage(16);
        for (int i = 1; i <= 10_000; i++) {
            words.remember(i * 31, TAG);
        }

        assertThat(words.tag(31)).isEqualTo(TAG + 1);
        assertThat(words.tag(10_000 * 31)).isZero();
    }
}
