package org.lodewire.training.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShinglesTest {

    @Test
    void countsRunsOfFourWords() {
        assertThat(of("a b c d e").total()).isEqualTo(2);
    }

    @Test
    void takesFewerWordsAsOneRun() {
        assertThat(of("a b").common(of("a b"))).isEqualTo(1);
    }

    @Test
    void hasNoneOfNoWords() {
        assertThat(of("").total()).isZero();
    }

    @Test
    void sharesARepeatedRunAsOftenAsBothHaveIt() {
        assertThat(of("a a a a a a").common(of("a a a a a"))).isEqualTo(2);
    }

    @Test
    void scoresWhatWasFoundAgainstWhatWasWanted() {
        SetScore score = new SetScore();
        score.add(of("a b c d e"), of("a b c d"));
        score.add(of("a b c d"), of("x"));
        score.add(of(""), of(""));
        assertThat(score).hasToString("3 documents of sites not trained on: F1 0.3333  P 0.5000  R 0.2500");
    }

    private static Shingles of(String text) {
        return Shingles.of(Alignment.words(text));
    }
}
