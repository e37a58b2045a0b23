package org.lodewire.training.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lodewire.training.score.Shingles;

class AlignmentTest {

    @Test
    void findsTheTruthInTheMiddleOfBoilerplate() {
        assertThat(shares(
                        "a ship left port on monday it carried magnets",
                        "home news sport",
                        "a ship left port on monday",
                        "it carried magnets",
                        "more stories about weather"))
                .containsExactly(0, 1, 1, 0);
    }

    @Test
    void matchesARepeatedLineOnceIfTheTruthHasItOnce() {
        assertThat(shares("ships wait prices rise", "prices rise", "ships wait", "prices rise"))
                .containsExactly(0, 1, 1);
    }

    @Test
    void matchesARepeatedLineAsOftenAsTheTruthHasIt() {
        assertThat(shares("no no never", "no", "no", "never")).containsExactly(1, 1, 1);
    }

    @Test
    void matchesShortLinesBetweenLongOnes() {
        assertThat(shares(
                        "the ministry said on friday why it matters exports had stopped",
                        "the ministry said on friday",
                        "share",
                        "why it matters",
                        "exports had stopped"))
                .containsExactly(1, 0, 1, 1);
    }

    @Test
    void returnsTheMatchedShareOfALine() {
        assertThat(shares("ships wait", "ships wait outside rotterdam")).containsExactly(0.5f);
    }

    @Test
    void returnsMinusOneForLinesWithoutWords() {
        assertThat(shares("ships wait", "* * *", "ships wait")).containsExactly(-1, 1);
    }

    @Test
    void matchesNothingForAnEmptyTruth() {
        assertThat(shares("", "ships wait")).containsExactly(0);
    }

    @Test
    void refusesDocumentsThatAreTooLong() {
        List<String> words = Collections.nCopies(30_000, "word");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Alignment.shares(List.of(words), words))
                .withMessageContaining("too long");
    }

    @Test
    void splitsWordsAsTheEvaluationDoes() {
        assertThat(Shingles.words("It's 3.5 m² of snake_case,\uD83D\uDEA2 \uD800Ⅻ"))
                .containsExactly("It", "s", "3", "5", "m²", "of", "snake_case", "Ⅻ");
    }

    private static float[] shares(String truth, String... lines) {
        return Alignment.shares(Stream.of(lines).map(Shingles::words).toList(), Shingles.words(truth));
    }
}
