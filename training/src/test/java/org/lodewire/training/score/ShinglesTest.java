package org.lodewire.training.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShinglesTest {

    @Test
    void takesEveryRunOfFourWords() {
        assertThat(Shingles.of("a b c d e").total()).isEqualTo(2);
    }

    @Test
    void takesATextOfFewerWordsAsOne() {
        assertThat(Shingles.of("a b").total()).isEqualTo(1);
    }

    @Test
    void findsNoneInATextWithoutWords() {
        assertThat(Shingles.of(" - ").total()).isZero();
    }

    @Test
    void countsARepeatAsOftenAsTheOtherHasIt() {
        assertThat(Shingles.of("a a a a a a").common(Shingles.of("a a a a a"))).isEqualTo(2);
    }

    @Test
    void endsWordsAtPunctuationButNotAtUnderscores() {
        assertThat(Shingles.of("well-known snake_case isn't").words()).isEqualTo(5);
    }

    @Test
    void tellsWordsApartByCase() {
        assertThat(Shingles.of("A b c d").common(Shingles.of("a b c d"))).isZero();
    }

    @Test
    void takesNumeralsOfAllKindsAsWords() {
        assertThat(Shingles.of("\u00bd \u2167 \u0664").words()).isEqualTo(3);
    }

    @Test
    void endsWordsAtMarksThatStandAlone() {
        assertThat(Shingles.of("e\u0301t").words()).isEqualTo(2);
    }

    @Test
    void takesLettersBeyondTheBasicPlane() {
        assertThat(Shingles.of("\ud835\udc00\ud835\udc01 b").words()).isEqualTo(2);
    }

    @Test
    void takesALoneSurrogateForNoWord() {
        assertThat(Shingles.of("a \ud835 b").words()).isEqualTo(2);
    }
}
