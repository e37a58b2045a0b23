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
    void boundsASequenceThatNoProducerReached() {
        assertThat(Watermark.of(new Watermark(0, Long.MAX_VALUE, false).key()).sequence())
                .isEqualTo(Long.MAX_VALUE / 2);
        assertThat(Watermark.of(new Watermark(0, -1, true).key()).sequence()).isZero();
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
