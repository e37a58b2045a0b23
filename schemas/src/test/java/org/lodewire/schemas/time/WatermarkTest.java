package org.lodewire.schemas.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatermarkTest {

    @Test
    void parsesItsOwnKey() {
        Watermark watermark = new Watermark(17, 1_000_000_007L, false);
        assertThat(Watermark.of(watermark.key())).isEqualTo(watermark);
    }

    @Test
    void parsesTheKeyOfAnEndOfInputWatermark() {
        Watermark watermark = new Watermark(0, 3, true);
        assertThat(Watermark.of(watermark.key())).isEqualTo(watermark);
    }

    @Test
    void isNotARecordWithAValue() {
        assertThat(Watermark.is(new Watermark(0, false).key(), "value")).isFalse();
    }

    @Test
    void isNotATombstoneOfAnotherKey() {
        assertThat(Watermark.is("rare-earths", null)).isFalse();
        assertThat(Watermark.is(null, null)).isFalse();
    }
}
