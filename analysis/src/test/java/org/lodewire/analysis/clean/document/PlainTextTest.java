package org.lodewire.analysis.clean.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void splitsAtEveryKindOfLineBreakAndRemovesEmptyLines() {
        assertThat(PlainText.lines("a\r\nb\n\n \u2028c\u0085d"))
                .extracting(Line::text)
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void collapsesWhiteSpaceButDoesNotChangeQuotationMarks() {
        assertThat(PlainText.normalise("\u00A0 a\t\u3000“b” \u200B—\uFEFF c ")).isEqualTo("a “b” — c");
    }

    @Test
    void replacesAnUnpairedSurrogate() {
        assertThat(PlainText.normalise("a\uD83D b\uDE00 \uD83D\uDE00")).isEqualTo("a\uFFFD b\uFFFD \uD83D\uDE00");
    }

    @Test
    void countsWordsOfScriptsWithoutSpaces() {
        assertThat(Line.of("中国加快稀土出口审批。").words()).isEqualTo(5);
        assertThat(Line.of("中国加快稀土出口审批。").sentence()).isTrue();
    }
}
