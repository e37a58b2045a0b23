package org.lodewire.schemas.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatermarkTest {

    @Test
    void keyGivesTheMarkBack() {
        Watermark watermark = new Watermark(17, 1_000_000_007L, false);
        assertThat(Watermark.of(watermark.key())).isEqualTo(watermark);
    }

    @Test
    void keySaysThatTheMarkIsClosing() {
        Watermark watermark = new Watermark(0, 3, true);
        assertThat(Watermark.of(watermark.key())).isEqualTo(watermark);
    }

    @Test
    void aRecordWithAValueIsNoMark() {
        assertThat(Watermark.is(new Watermark(0, false).key(), "value")).isFalse();
    }

    @Test
    void aRemovalIsNoMark() {
        assertThat(Watermark.is("rare-earths", null)).isFalse();
        assertThat(Watermark.is(null, null)).isFalse();
    }
}
