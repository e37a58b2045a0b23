package org.lodewire.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SalienceTest {
    private static final String PADDING =
            "The rest of this paragraph goes on for quite a while and names nobody at all.\n";

    @Test
    void isOneForTheMostFrequentEntityOfTitleAndFirstParagraph() {
        Found found = Found.in("Talks with Canada", "In Canada talks began. " + PADDING + "Later Mexico joined.");
        assertThat(found.entity("Canada").salience()).isEqualTo(1.0, within(1e-9));
    }

    @Test
    void isOnlyTheFrequencyTermFurtherDown() {
        Found found = Found.in("Talks with Canada", "In Canada talks began. " + PADDING + "Later Mexico joined.");
        assertThat(found.entity("Mexico").salience()).isEqualTo(0.4 * Math.log(2) / Math.log(3), within(1e-9));
    }

    @Test
    void reachesOneWithoutATitle() {
        Found found = Found.in("In Canada talks began. " + PADDING + "Later Mexico joined.");
        assertThat(found.entity("Canada").salience()).isEqualTo(1.0, within(1e-9));
        assertThat(found.entity("Mexico").salience()).isEqualTo(2.0 / 3, within(1e-9));
    }

    @Test
    void ordersTheEntities() {
        Found found = Found.in("Peru and Chile agree", PADDING + "Chile gained. Bolivia lost.");
        assertThat(found.names()).containsExactly("Chile", "Peru", "Bolivia");
    }
}
