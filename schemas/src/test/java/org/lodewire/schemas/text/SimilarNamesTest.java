package org.lodewire.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarNamesTest {

    private static final List<String> NAMES = List.of("bench", "counts", "run", "topics", "train-entities", "train");

    @ParameterizedTest
    @CsvSource({"cuonts, counts", "count, counts", "tpoics, topics", "benhc, bench", "rnu, run", "countess, counts"})
    void aNameThatIsAtMostTwoEditsAwayIsSimilar(String unknown, String similar) {
        assertThat(SimilarNames.of(unknown, NAMES)).containsExactly(similar);
    }

    @Test
    void aNameIsSimilarToItsBeginning() {
        assertThat(SimilarNames.of("tra", NAMES)).containsExactly("train", "train-entities");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "", "t", "x", "ran-away", "r2n2"})
    void otherNamesAreNotSimilar(String unknown) {
        assertThat(SimilarNames.of(unknown, NAMES)).isEmpty();
    }
}
