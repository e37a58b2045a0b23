package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastUsedTest {

    private final LastUsed<String> held = new LastUsed<>(2);

    @Test
    void dropsWhatWasUsedLongestAgo() {
        held.put(1, "one");
        held.put(2, "two");
        held.get(1);
        held.put(3, "three");
        assertThat(held.get(2)).isNull();
    }

    @Test
    void keepsWhatWasReadSince() {
        held.put(1, "one");
        held.put(2, "two");
        held.get(1);
        held.put(3, "three");
        assertThat(held.get(1)).isEqualTo("one");
    }
}
