package org.lodewire.analysis.stories.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
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
    void takesLessThanAKilobyteForAnyText() {
        assertThat(of(Texts.words(3, 50_000)).encode()).hasSizeLessThan(1000);
    }

    @Test
    void isDeterministic() {
        assertThat(of("Rare-earth prices rose 12.5%").exactHex()).isEqualTo("f0b721b0199caeb0");
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
        assertThat(of("一".repeat(1_000_000)).words()).isEqualTo(WordHashes.MAX_CHARS);
    }
}
