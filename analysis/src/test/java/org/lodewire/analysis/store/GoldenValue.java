package org.lodewire.analysis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HexFormat;

/**
 * A value and its encoding, which must never change within a version: a program that has been updated reads it.
 *
 * @param codec   the codec of a store
 * @param value   a value
 * @param encoded its encoding in hexadecimal
 */
public record GoldenValue<T>(Codec<T> codec, T value, String encoded) {

    public void assertEncodes() {
        assertThat(HexFormat.of().formatHex(codec.encode(value))).isEqualTo(encoded);
    }

    public void assertDecodes() {
        assertThat(codec.decode(bytes())).isEqualTo(value);
    }

    public void assertRefusesAnotherVersion() {
        byte[] other = bytes();
        other[0]++;

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(other))
                .withMessage(
                        "A stored value has format version %d; this program reads version %d.",
                        other[0], codec.version());
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(encoded);
    }
}
