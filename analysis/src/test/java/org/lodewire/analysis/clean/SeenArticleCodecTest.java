package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.SeenArticles.Seen;

class SeenArticleCodecTest {

    private static final String GOLDEN =
            "02" + "0000018bcfe56800" + "0000018bf4c5b5ff" + "0123456789abcdef" + "04" + "30306666";

    private final SeenArticleCodec codec = new SeenArticleCodec();
    private final Seen seen = new Seen("00ff", 0x0123456789abcdefL, 1_700_000_000_000L, 1_700_618_679_807L);

    @Test
    void encodesToTheSameBytesAlways() {
        assertThat(HexFormat.of().formatHex(codec.encode(seen))).isEqualTo(GOLDEN);
    }

    @Test
    void decodesThem() {
        assertThat(codec.decode(HexFormat.of().parseHex(GOLDEN))).isEqualTo(seen);
    }

    @Test
    void refusesAnotherVersion() {
        byte[] other = codec.encode(seen);
        other[0] = 1;

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(other))
                .withMessageContaining("format version 1");
    }
}
