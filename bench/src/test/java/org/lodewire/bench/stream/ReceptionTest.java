package org.lodewire.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceptionTest {

    private final Reception reception = new Reception(2);

    private void take(int... numbers) {
        for (int number : numbers) {
            reception.take(number);
        }
    }

    @Test
    void countsWhatDidNotCome() {
        take(1, 2, 5, 9);

        assertThat(reception.missing(2, 6)).isEqualTo(2);
    }

    @Test
    void anAlertThatComesAgainIsRepeatedAndNotOutOfOrder() {
        take(2, 4, 2);

        assertThat(reception.repeated()).isEqualTo(1);
        assertThat(reception.disorder()).isZero();
    }

    @Test
    void orderIsThatWithinATopic() {
        take(4, 3, 5);
        assertThat(reception.disorder()).isZero();

        take(2);
        assertThat(reception.disorder()).isEqualTo(1);
    }
}
