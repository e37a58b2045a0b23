package org.lodewire.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelaysTest {

    private final Delays delays = new Delays();

    @Test
    void aQuantileIsThatOfTheNearestRank() {
        delays.add(3_000_000);
        delays.add(1_000_000);

        assertThat(delays.millis(.5, 2)).isEqualTo(1);
        assertThat(delays.millis(.51, 2)).isEqualTo(3);
    }

    @Test
    void whatDidNotComeTakesForEver() {
        delays.add(1_000_000);

        assertThat(delays.millis(.5, 2)).isEqualTo(1);
        assertThat(delays.millis(1, 2)).isInfinite();
    }
}
