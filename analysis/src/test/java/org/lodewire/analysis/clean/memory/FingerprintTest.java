package org.lodewire.analysis.clean.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sign up here.          | SIGN UP: HERE",
                "Comments (12)          | comments 1,234",
                "Read this in 5 minutes | Read this in 12 minutes",
            })
    void isTheSameForVariantsOfALine(String one, String other) {
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sign up here       | Sign in here",
                "Net 12 mln vs 9 mln| Net 14 mln vs 9 mln",
                "Lions 3, Bears 1   | Lions 2, Bears 1",
            })
    void differsForLinesOfDifferentContent(String one, String other) {
        assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---", " * ", "\u0000"})
    void isNoneWithoutLettersAndDigits(String text) {
        assertThat(Fingerprint.of(text)).isEqualTo(Fingerprint.NONE);
    }

    @Test
    void acceptsAnyText() {
        assertThat(Fingerprint.of("\ud800")).isNotEqualTo(Fingerprint.of("\udc00"));
        assertThat(Fingerprint.of("x".repeat(5_000_000))).isNotEqualTo(Fingerprint.NONE);
    }
}
