package org.lodewire.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(DisplayText.line("Ceres: 稀土 prices – up 5 % 😀", 80)).isEqualTo("Ceres: 稀土 prices – up 5 % 😀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001bb",
                "a\u009bb",
                "a\u0000b",
                "a\u007fb",
                "a\r\nb",
                "a\u2028b",
                "a\u00a0 \tb",
                "\n a b\u0085"
            })
    void controlCharactersAndWhiteSpaceBecomeOneSpace(String text) {
        assertThat(DisplayText.line(text, 80)).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u00adb", "\ufeffab", "a\u2066b\u2069", "a\udb40\udc41b"})
    void invisibleFormatCharactersAreLeftOut(String text) {
        assertThat(DisplayText.line(text, 80)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "a\udc00"})
    void halfASurrogatePairBecomesAReplacementCharacter(String text) {
        assertThat(DisplayText.line(text, 80)).isEqualTo("a\ufffd");
    }

    @Test
    void textAtTheLimitIsNotCut() {
        assertThat(DisplayText.line("abc d ", 5)).isEqualTo("abc d");
    }

    @Test
    void textOverTheLimitIsCutWithAnEllipsis() {
        assertThat(DisplayText.line("abc de", 5)).isEqualTo("abc…");
    }

    @Test
    void cutNeverHalvesACharacter() {
        assertThat(DisplayText.line("😀😀😀", 2)).isEqualTo("😀…");
    }

    @Test
    void aNullTextBecomesAnEmptyLine() {
        assertThat(DisplayText.line(null, 5)).isEmpty();
    }

    @Test
    void aTextKeepsItsLineFeedsAndNothingElseThatIsHidden() {
        assertThat(DisplayText.text(" a\n\tb\u202ec\u0007d\ud83d ")).isEqualTo(" a\n\tbc d\ufffd ");
    }
}
