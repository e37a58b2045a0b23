package org.lodewire.analysis.stories.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.stories.index.Texts;

class StorySignatureTest {

    private static final String TEXT = Texts.words(1, 300);

    private static StorySignature of(String text) {
        return StorySignature.of(null, text);
    }

    @Test
    void ignoresCaseAndPunctuation() {
        String dressed = TEXT.toUpperCase(Locale.ROOT).replace(" ", " — ");
        assertThat(of(dressed).sameText(of(TEXT))).isTrue();
    }

    @Test
    void composedAndDecomposedLettersAreEqual() {
        assertThat(of("caf\u00e9 " + TEXT).sameText(of("cafe\u0301 " + TEXT))).isTrue();
    }

    @Test
    void distinguishesFigures() {
        assertThat(of(TEXT + " 5.93").sameText(of(TEXT + " 5.94"))).isFalse();
    }

    @Test
    void spelledOutNumbersEqualDigits() {
        assertThat(of(TEXT + " twelve").sameText(of(TEXT + " 12"))).isTrue();
    }

    @Test
    void ignoresTheHeadline() {
        assertThat(StorySignature.of("One", TEXT).sameText(StorySignature.of("Another", TEXT)))
                .isTrue();
    }

    @Test
    void distinguishesBriefsByTheirHeadlines() {
        String placeholder = "Subscribe to read the rest of this article.";
        assertThat(StorySignature.of("One", placeholder).sameText(StorySignature.of("Another", placeholder)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 163, 400, 30_000})
    void decodesWhatItEncoded(int words) {
        StorySignature signature = of(Texts.words(2, words));
        StorySignature decoded = StorySignature.decode(signature.encode());
        assertThat(decoded.encode()).isEqualTo(signature.encode());
        assertThat(decoded.keys()).isEqualTo(signature.keys());
        assertThat(decoded.words()).isEqualTo(signature.words());
    }

    @Test
    void takesAboutAKilobyteForAnyText() {
        assertThat(of(Texts.words(3, 400)).encode()).hasSizeLessThan(1000);
        assertThat(of(Texts.words(3, 50_000) + " On 1 May Ann Lee of Arvel met 2 men. ".repeat(50))
                        .encode())
                .hasSizeLessThan(1300);
    }

    /** Fixes the layout: header, differences of the sketch, rest of the smallest shingles, details. */
    @Test
    void hasAFixedFormat() {
        String text =
                "Three people were killed when a pipeline exploded near Dunmarrow on Wednesday, the police said. The"
                        + " blast was heard ten miles away and broke the windows of Saint Brendan in the centre.";
        assertThat(HexFormat.of()
                        .formatHex(StorySignature.of("CORRECTED-Blast", text).encode()))
                .isEqualTo("04bb89a9fb58a0053f000000200000001c0b"
                        + "64c4ffff7342fffffffffffffffffffffffff6beffffb1111aafff79ffffffff8b0cb350ffffffff241a5987ffffffff"
                        + "ffff7bb0ffffffffffffffff9d88ffffffffffffffffffffffffffff8f86ffffffffffffffffffffe39dffff0363ffff"
                        + "ffff05bfffffb7b381af4e90ffffffff550c3d7908cf024cffffffffffffffffffffc15affffffffe9a6ffff0f6affff"
                        + "ffffffffffffde6d3ae1"
                        + "60fa7dc8c58c59fedde3982c94fbb1ef168ff5e2cf239686d157fd250e4567b930ee2657938c539d" + "0a"
                        + "005b628a00bb475b12abb7322e76d732313b143a38f0fd683963343a5ba0c75b64bfdd68685b828a");
    }

    @Test
    void hasTheHeadlineThatATextHasNoWordOf() {
        StorySignature wall = StorySignature.of("Nurses vote to strike", Texts.words(5, 70));
        StorySignature decoded = StorySignature.decode(wall.encode());
        assertThat(HexFormat.of().formatHex(wall.encode())).endsWith("5999cb3a");
        assertThat(decoded.encode()).isEqualTo(wall.encode());
        assertThat(decoded.sharesForeignHeadline(wall)).isTrue();
        assertThat(decoded.sharesForeignHeadline(StorySignature.of("Steel tariff talks collapse", Texts.words(5, 70))))
                .isFalse();
    }

    @Test
    void isDeterministic() {
        assertThat(of("Rare-earth prices rose 12.5%").exactHex()).isEqualTo("89be291e43c20da0");
    }

    @Test
    void refusesBytesThatAreNotASignature() {
        byte[] cut = Arrays.copyOf(of(TEXT).encode(), 100);
        assertThatThrownBy(() -> StorySignature.decode(cut)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StorySignature.decode(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StorySignature.decode(new byte[18])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheFormatThatItCannotRead() {
        byte[] older = of(TEXT).encode();
        older[0] = 1;
        assertThatThrownBy(() -> StorySignature.decode(older))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("format 1")
                .hasMessageContaining("lodewire reset");
    }

    @Test
    void hasNoKeysWithoutWords() {
        assertThat(of(" … !").keys()).isEmpty();
        assertThat(StorySignature.of(null, null).keys()).isEmpty();
    }

    @Test
    void sharesKeysWithATextThatContainsItOrThatItContains() {
        StorySignature part = of(TEXT);
        StorySignature whole = of(TEXT + " " + Texts.words(4, 600));
        assertThat(shared(part.searchKeys(), whole.keys())).isPositive();
        assertThat(shared(whole.searchKeys(), part.keys())).isPositive();
    }

    private static long shared(long[] some, long[] others) {
        return LongStream.of(some)
                .filter(key -> LongStream.of(others).anyMatch(other -> other == key))
                .count();
    }

    @Test
    void countsWordsOfTextsWithoutSpaces() {
        String chinese = "中国对稀土出口实施新的管制措施分析人士表示这将影响全球供应链并推高价格";
        assertThat(of(chinese).words()).isEqualTo(chinese.length());
    }

    @Test
    void acceptsAnyString() {
        String hostile =
                "\ud800 x \udc00\u0000\u202e 1.,2 ..3, \uffff" + "a".repeat(1_000_000) + " " + "9".repeat(1_000_000);
        assertThat(of(hostile).words()).isPositive();
        assertThat(of("一".repeat(1_000_000)).words()).isEqualTo(Words.MAX_CHARS);
    }
}
