package org.lodewire.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTextTest {

    @Test
    void breaksBetweenWords() {
        assertThat(new WrappedText("one two three four", 8).lines()).containsExactly("one two", "three", "four");
    }

    @Test
    void breaksAWordThatIsLongerThanALine() {
        assertThat(new WrappedText("abcdefghij", 4).lines()).containsExactly("abcd", "efgh", "ij");
    }

    @Test
    void hasNoLinesForBlankText() {
        assertThat(new WrappedText("  ", 4).lines()).isEmpty();
    }
}
