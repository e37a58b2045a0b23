package org.lodewire.analysis.clean.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Fnv1aHashTest {

    @Test
    void ignoresCase() {
        assertThat(Fnv1aHash.hash("ÉTAT Said")).isEqualTo(Fnv1aHash.hash("état said"));
    }

    @Test
    void equalsThePublishedHash() {
        assertThat(Fnv1aHash.hash("foobar")).isEqualTo(0xBF9CF968);
    }

    @Test
    void hashesTwoWordsAsAPair() {
        assertThat(Fnv1aHash.hash("read this"))
                .isEqualTo(Fnv1aHash.pair(Fnv1aHash.hash("read"), Fnv1aHash.hash("this")));
    }

    @Test
    void dependsOnTheOrderOfAPair() {
        assertThat(Fnv1aHash.hash("read this")).isNotEqualTo(Fnv1aHash.hash("this read"));
    }
}
