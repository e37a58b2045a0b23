package org.lodewire.training.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShinglesTest {

    @Test
    void countsEverySequenceOfFourWords() {
        assertThat(Shingles.of("a b c d e").total()).isEqualTo(2);
    }

    @Test
    void countsATextOfFewerWordsAsOne() {
        assertThat(Shingles.of("a b").total()).isEqualTo(1);
    }

    @Test
    void countsNoneInATextWithoutWords() {
        assertThat(Shingles.of(" - ").total()).isZero();
    }

    @Test
    void countsRepeatsAsOftenAsInBothTexts() {
        assertThat(Shingles.of("a a a a a a").common(Shingles.of("a a a a a"))).isEqualTo(2);
    }

    @Test
    void endsWordsAtPunctuationButNotAtUnderscores() {
        assertThat(Shingles.of("well-known snake_case isn't").words()).isEqualTo(5);
    }

    @Test
    void distinguishesCase() {
        assertThat(Shingles.of("A b c d").common(Shingles.of("a b c d"))).isZero();
    }

    @Test
    void countsNumeralsOfAllKindsAsWords() {
        assertThat(Shingles.of("\u00bd \u2167 \u0664").words()).isEqualTo(3);
    }

    @Test
    void endsWordsAtCombiningMarks() {
        assertThat(Shingles.of("e\u0301t").words()).isEqualTo(2);
    }

    @Test
    void countsSupplementaryLetters() {
        assertThat(Shingles.of("\ud835\udc00\ud835\udc01 b").words()).isEqualTo(2);
    }

    @Test
    void treatsAnUnpairedSurrogateAsNoWord() {
        assertThat(Shingles.of("a \ud835 b").words()).isEqualTo(2);
    }
}
