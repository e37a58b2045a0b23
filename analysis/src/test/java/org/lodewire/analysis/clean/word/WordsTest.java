package org.lodewire.analysis.clean.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void tellsNoCase() {
        assertThat(Words.hash("ÉTAT Said")).isEqualTo(Words.hash("état said"));
    }

    @Test
    void isFowlerNollVo() {
        assertThat(Words.hash("foobar")).isEqualTo(0xBF9CF968);
    }

    @Test
    void hashesTwoWordsAsAPair() {
        assertThat(Words.hash("read this")).isEqualTo(Words.pair(Words.hash("read"), Words.hash("this")));
    }

    @Test
    void tellsTheOrderOfAPair() {
        assertThat(Words.hash("read this")).isNotEqualTo(Words.hash("this read"));
    }
}
