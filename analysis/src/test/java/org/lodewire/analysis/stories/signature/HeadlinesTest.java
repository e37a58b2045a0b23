package org.lodewire.analysis.stories.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlinesTest {

    private static final String TEXT = "The talks on tariffs for steel ended on Monday without an agreement.";

    @Test
    void aWordThatBeginsAlikeRelatesAHeadlineToItsText() {
        assertThat(Headlines.isUnrelated("Tariff negotiations collapse", TEXT)).isFalse();
    }

    @Test
    void aHeadlineWithoutSuchAWordIsUnrelated() {
        assertThat(Headlines.isUnrelated("Nurses vote to strike", TEXT)).isTrue();
    }

    @Test
    void aHeadlineOfFewWordsMayHaveNone() {
        assertThat(Headlines.isUnrelated("No deal at last", TEXT)).isFalse();
        assertThat(Headlines.isUnrelated(null, TEXT)).isFalse();
    }
}
