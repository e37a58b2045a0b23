package org.lodewire.analysis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferUnderflowException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ValueCodecsTest {

    private static final byte VERSION = 3;

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @Test
    void numbersAreBigEndian() {
        byte[] value = new ValueWriter(VERSION, 0)
                .putByte(-1)
                .putBoolean(true)
                .putInt(258)
                .putLong(-2)
                .putDouble(1.5)
                .toBytes();

        assertThat(value).isEqualTo(hex("03ff0100000102fffffffffffffffe3ff8000000000000"));
        ValueReader reader = new ValueReader(value, VERSION);
        assertThat(reader.getByte()).isEqualTo((byte) -1);
        assertThat(reader.getBoolean()).isTrue();
        assertThat(reader.getInt()).isEqualTo(258);
        assertThat(reader.getLong()).isEqualTo(-2);
        assertThat(reader.getDouble()).isEqualTo(1.5);
        assertThat(reader.hasRemaining()).isFalse();
    }

    @Test
    void varintsTakeSevenBitsAByteLowestFirst() {
        byte[] value = new ValueWriter(VERSION, 0)
                .putVarint(0)
                .putVarint(127)
                .putVarint(300)
                .putVarint(-1)
                .toBytes();

        assertThat(value).isEqualTo(hex("03007fac02ffffffffffffffffff01"));
        ValueReader reader = new ValueReader(value, VERSION);
        assertThat(reader.getVarint()).isZero();
        assertThat(reader.getVarint()).isEqualTo(127);
        assertThat(reader.getVarint()).isEqualTo(300);
        assertThat(reader.getVarint()).isEqualTo(-1);
    }

    @Test
    void stringsMayBeLongerThanAShortCanCount() {
        String longer = "ä".repeat(40_000);

        byte[] value = new ValueWriter(VERSION, 8)
                .putString("aé")
                .putString(longer)
                .putBytes(new byte[] {7})
                .toBytes();

        assertThat(value).startsWith(hex("030361c3a980f104"));
        ValueReader reader = new ValueReader(value, VERSION);
        assertThat(reader.getString()).isEqualTo("aé");
        assertThat(reader.getString()).isEqualTo(longer);
        assertThat(reader.remaining()).isEqualTo(1);
        assertThat(reader.getRemaining()).containsExactly(7);
    }

    @Test
    void aValueOfAnotherVersionIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ValueReader(hex("04"), VERSION))
                .withMessage("A stored value has format version 4; this program reads version 3.");
        assertThatIllegalStateException()
                .isThrownBy(() -> new ValueReader(new byte[0], VERSION))
                .withMessage("A stored value has no format version; this program reads version 3.");
    }

    @Test
    void readingPastTheEndFails() {
        assertThatThrownBy(() -> new ValueReader(hex("0300"), VERSION).getInt())
                .isInstanceOf(BufferUnderflowException.class);
    }

    @Test
    void aVarintOfMoreThanTenBytesIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ValueReader(hex("03ffffffffffffffffffffff"), VERSION).getVarint());
    }

    @Test
    void longsTakeEightBytes() {
        LongCodec codec = new LongCodec(VERSION);

        assertThat(codec.encode(1_000L)).isEqualTo(hex("0300000000000003e8"));
        assertThat(codec.decode(hex("0300000000000003e8"))).isEqualTo(1_000);
        assertThatIllegalStateException().isThrownBy(() -> codec.decode(hex("0200000000000003e8")));
    }

    @Test
    void countsAreVarints() {
        CountCodec codec = new CountCodec(VERSION);

        assertThat(codec.encode(1L)).isEqualTo(hex("0301"));
        assertThat(codec.encode(300L)).isEqualTo(hex("03ac02"));
        assertThat(codec.decode(hex("03ac02"))).isEqualTo(300);
        assertThatIllegalStateException().isThrownBy(() -> codec.decode(hex("02ac02")));
    }

    @Test
    void markersAreTheVersionAlone() {
        MarkerCodec codec = new MarkerCodec(VERSION);

        assertThat(codec.encode()).isEqualTo(hex("03"));
        assertThat(codec.decode(hex("03"))).isEqualTo(MarkerCodec.Marker.PRESENT);
        assertThatIllegalStateException().isThrownBy(() -> codec.decode(hex("04")));
    }
}
