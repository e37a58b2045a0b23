package org.lodewire.analysis.clean.trim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.clean.document.Line;

class TitleTest {

    private final Title title = new Title("Ten ships with ‘tea’ leave the port of Old York");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TEN SHIPS WITH 'TEA' LEAVE THE PORT OF OLD YORK",
                "— Ten ships with “tea” leave the port of Old York.",
                "Ten ships with tea leave the port of Old York | Gazette"
            })
    void recognisesACopyInAnyNotation(String line) {
        assertThat(title.isCopy(Line.of(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ten ships with coffee leave the port of New York",
                "Ten ships",
                "...",
                "Ten ships with tea leave the port of Old York, and nobody knows who had paid for it, or where it is going, or why."
            })
    void doesNotTreatAnotherLineAsACopy(String line) {
        assertThat(title.isCopy(Line.of(line))).isFalse();
    }
}
