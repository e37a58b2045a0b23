package org.lodewire.analysis.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class WatchedSourceCodecTest {

    private static final long QUARTER = 900_000;

    private final WatchedSourceCodec codec = new WatchedSourceCodec();

    /** It speaks in the first quarter-hour of 1970, in the third, and after more than a week, with an alert since. */
    private static WatchedSource source() {
        WatchedSource source = WatchedSource.first(QUARTER, article(1));
        source.speak(3 * QUARTER, article(2));
        source.speak(700 * QUARTER, new LastArticle("é", "s", null, null, 5, 6));
        source.raise(701 * QUARTER);
        source.setTimer(800 * QUARTER);
        return source;
    }

    private static LastArticle article(long at) {
        return new LastArticle("a", "s", "Title", "https://a.example/", at, at);
    }

    @Test
    void encodes() {
        assertThat(HexFormat.of().formatHex(codec.encode(source()))).isEqualTo(GOLDEN);
    }

    @Test
    void decodes() {
        WatchedSource read = codec.decode(HexFormat.of().parseHex(GOLDEN));

        assertThat(codec.encode(read)).isEqualTo(codec.encode(source()));
        assertThat(read.article()).isEqualTo(source().article());
        assertThat(read.raisedAt()).isEqualTo(701 * QUARTER);
    }

    @Test
    void refusesAnotherVersion() {
        byte[] other = codec.encode(source());
        other[0] = 9;

        assertThatThrownBy(() -> codec.decode(other)).hasMessageContaining("version 9");
    }

    private static final String GOLDEN =
            "01000000000000000100000000000002bc00000000000002bc00000000000002bc0100000000259ac52000000000259a"
                    + "c520000000002aea540002c3a901730000000000000000000500000000000000064005744fccad69d64083d70c25669f"
                    + "5300000000000000003f869df4278c5e3f00000000000000003f866b9bbc54c26e00000000000000003f94b2e834e87b"
                    + "e600000000000000003f97b046d70cd32000000000000000003f9778ab8321651000000000000000003f97421405d4d5"
                    + "183ff00000000000003f970c794a2b434400000000000000003f88601702b3226f00000000000000003f882549fdfbe1"
                    + "3600000000000000003f87eb95f46cef1300000000000000003f87b2f31aecd0c200000000000000003f877b59ef7b3c"
                    + "6c00000000000000003f8744c335dfe8d900000000000000003f870f27f4872f7d00000000000000003f86da817189a5"
                    + "8000000000000000003f86a6c92fdc03a400000000000000003f8673f8eca4e45d00000000000000003f86420a9cb60b"
                    + "a800000000000000003f8610f86a27147000000000000000003f85e0bcb20f84e900000000000000003f85b152025e6d"
                    + "c700000000000000003f8582b317cdd81300000000000000003f8554dadbf0632700000000000000003f9755f77bd20d"
                    + "060000000000000000000000000000000000000000000000003f89841facbd9cd100000000000000003fd029547b1341"
                    + "af3ff00000000000003fb361b378de541a00000000000000000000000000000000000000000000000000000000000000"
                    + "00000000000000000000000000000000003ff00000000000003fe3473bfec5697f3fd73a6ba26ae95f01000000000000"
                    + "000300000000000002bc00";
}
