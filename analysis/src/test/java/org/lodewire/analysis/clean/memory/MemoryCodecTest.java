package org.lodewire.analysis.clean.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.analysis.clean.memory.MemorySnapshot.RememberedLine;

class MemoryCodecTest {

    private final MemoryCodec codec = new MemoryCodec();

    static Stream<Arguments> goldenBytes() {
        return Stream.of(
                Arguments.of(new SourceTotal(258), "01" + "00" + "00000102"),
                Arguments.of(
                        new MemorySnapshot(
                                64, 28_333_333, List.of(new RememberedLine(-2, 7), new RememberedLine(9, 8))),
                        "01" + "01" + "0000000000000040" + "0000000001b05515" + "fffffffffffffffe" + "0000000000000007"
                                + "0000000000000009" + "0000000000000008"),
                Arguments.of(
                        new ArticleEntry(65_601, 28_333_334, 0xfedc, List.of(1L, -1L), List.of(5L)),
                        "01" + "02" + "0000000000010041" + "0000000001b05516" + "fedc" + "02" + "0000000000000001"
                                + "ffffffffffffffff" + "0000000000000005"));
    }

    @ParameterizedTest
    @MethodSource("goldenBytes")
    void encodesToTheSameBytesAlways(StoredMemory value, String bytes) {
        assertThat(HexFormat.of().formatHex(codec.encode(value))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("goldenBytes")
    void decodesThem(StoredMemory value, String bytes) {
        assertThat(codec.decode(HexFormat.of().parseHex(bytes))).isEqualTo(value);
    }

    @Test
    void refusesAnotherVersion() {
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(HexFormat.of().parseHex("020000000102")))
                .withMessageContaining("format version 2");
    }

    @Test
    void refusesAnUnknownKind() {
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(HexFormat.of().parseHex("0103")))
                .withMessageContaining("unknown kind 3");
    }
}
