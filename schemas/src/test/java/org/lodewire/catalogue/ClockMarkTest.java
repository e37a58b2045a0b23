package org.lodewire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockMarkTest {

    @Test
    void keyGivesTheMarkBack() {
        ClockMark mark = new ClockMark(17, 1_000_000_007L, false);
        assertThat(ClockMark.of(mark.key())).isEqualTo(mark);
    }

    @Test
    void keySaysThatTheMarkIsClosing() {
        ClockMark mark = new ClockMark(0, 3, true);
        assertThat(ClockMark.of(mark.key())).isEqualTo(mark);
    }

    @Test
    void aRecordWithAValueIsNoMark() {
        assertThat(ClockMark.is(new ClockMark(0, false).key(), "value")).isFalse();
    }

    @Test
    void aRemovalIsNoMark() {
        assertThat(ClockMark.is("rare-earths", null)).isFalse();
        assertThat(ClockMark.is(null, null)).isFalse();
    }
}
