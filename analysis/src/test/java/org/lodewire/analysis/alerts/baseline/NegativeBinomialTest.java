package org.lodewire.analysis.alerts.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialTest {

    /** The exact deviates are those of the tail probabilities, from a library of statistics in another language. */
    @ParameterizedTest
    @CsvSource({
        "3, 0.1, 0.1, 3.2809, 3.5405",
        "4, 0.125, 0.2, 3.8373, 4.0761",
        "9, 3, 0.1, 2.1565, 2.2764",
        "17, 3, 0.1, 4.3024, 4.4107",
        "1000, 300, 0.1, 4.6940, 4.7870",
        "60000, 25000, 0.1, 3.2384, 3.3352",
        "1, 3, 0.1, -1.6411, -1.4571"
    })
    void isALittleBelowTheDeviateOfTheTail(
            double count, double mean, double dispersion, double deviations, double exact) {
        assertThat(NegativeBinomial.deviations(count, mean, dispersion)).isCloseTo(deviations, within(1e-4));
        assertThat(exact - deviations).isBetween(0.05, 0.3);
    }

    @Test
    void aCountOfZeroIsNeverHigh() {
        assertThat(NegativeBinomial.deviations(0, 1e-12, 0.1)).isEqualTo(-3);
        assertThat(NegativeBinomial.deviations(0, 1e12, 0.1)).isEqualTo(-3);
    }

    @ParameterizedTest
    @CsvSource({"1e15, 1e-12", "1, 1e15", "1e15, 1e15", "1, 0"})
    void isFiniteForAllCounts(double count, double mean) {
        assertThat(NegativeBinomial.deviations(count, mean, 0.1)).isFinite();
    }
}
