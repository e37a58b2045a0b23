package org.lodewire.analysis.clean.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwiceEncodedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Smith &amp; Sons|Smith & Sons",
                "Smith &amp;amp; Sons|Smith & Sons",
                "the board&#8217;s chair|the board’s chair",
                "the board&#x2019;s chair|the board’s chair",
                "caf&eacute; &ndash; bar|café – bar",
                "one&nbsp;two|one two"
            })
    void decodesReferences(String text, String expected) {
        assertThat(TwiceEncoded.decode(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT&T; and others", "a & b; c", "R&D", "&nosuchname; stays", "x &#; y", "& amp;", "&"})
    void leavesOtherAmpersands(String text) {
        assertThat(TwiceEncoded.decode(text)).isEqualTo(text);
    }
}
