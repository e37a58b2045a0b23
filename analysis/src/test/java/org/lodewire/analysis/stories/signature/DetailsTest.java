package org.lodewire.analysis.stories.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DetailsTest {

    private static final String TEXT =
            "The mayor of Arvel opened the bridge on Monday. It had cost 12 million dollars, said Marta Olsen.";

    private static DetailMatch compare(String one, String other) {
        return Details.compare(Details.of(Words.of(one)), Details.of(Words.of(other)));
    }

    @Test
    void everyNameAndFigureIsFoundBeforeAndAfterItsContext() {
        assertThat(compare(TEXT, TEXT)).isEqualTo(new DetailMatch(4, 0, 4, 0));
    }

    @Test
    void anotherNameDiffers() {
        assertThat(compare(TEXT, TEXT.replace("Arvel", "Osprey"))).isEqualTo(new DetailMatch(2, 2, 4, 0));
    }

    @Test
    void anotherFigureDiffers() {
        assertThat(compare(TEXT, TEXT.replace("12", "14"))).isEqualTo(new DetailMatch(4, 0, 2, 2));
    }

    @Test
    void aNameWithATitleOrWithoutTheFirstNameIsTheSame() {
        assertThat(compare(TEXT, TEXT.replace("Marta Olsen", "Olsen")).otherNames())
                .isZero();
        assertThat(compare(TEXT, TEXT.replace("Marta Olsen", "Engineer Marta Olsen"))
                        .otherNames())
                .isZero();
    }

    @Test
    void aNameThatTheOtherTextHasElsewhereDoesNotDiffer() {
        String other = TEXT.replace("Arvel", "Osprey") + " Many came from Arvel to see it.";
        assertThat(compare(TEXT, other).otherNames()).isZero();
    }

    @Test
    void aContextThatOccursWithSeveralFiguresIsIgnored() {
        String several = "prices rose by about 3 percent in the month, and prices rose by about 7 percent in the month";
        assertThat(compare(several, several.replace('3', '9')).other()).isZero();
    }

    @Test
    void aTextOfCapitalsHasNoNames() {
        assertThat(compare(TEXT, TEXT.toUpperCase(Locale.ROOT)).otherNames()).isZero();
        assertThat(Names.of(Words.of("ARVEL OPENS THE BRIDGE")).isEmpty()).isTrue();
    }

    @Test
    void theFirstWordOfASentenceIsANameIfItIsOneElsewhere() {
        Words words =
                Words.of("Arvel is calm. Nurses met in Arvel and the nurses went home. People of the town slept.");
        assertThat(Names.of(words).stream().boxed()).containsExactly(0, 6);
    }
}
