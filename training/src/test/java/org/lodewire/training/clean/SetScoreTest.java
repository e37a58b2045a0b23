package org.lodewire.training.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lodewire.training.score.Shingles;

class SetScoreTest {

    @Test
    void averagesPrecisionAndRecallOverDocuments() {
        SetScore score = new SetScore();
        score.add(of("a b c d e"), of("a b c d"));
        score.add(of("a b c d"), of("x"));
        score.add(of(""), of(""));
        assertThat(score).hasToString("3 documents of sites not trained on: F1 0.3333  P 0.5000  R 0.2500");
    }

    private static Shingles of(String text) {
        return Shingles.of(text);
    }
}
