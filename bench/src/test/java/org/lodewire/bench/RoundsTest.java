package org.lodewire.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void medianOfAnOddNumberIsTheMiddleOne() {
        assertThat(ofSeconds(10, 1, 4).median(Run::seconds)).isEqualTo(4);
    }

    @Test
    void medianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(ofSeconds(8, 1, 2, 6).median(Run::seconds)).isEqualTo(4);
    }

    @Test
    void refusesNoRounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounds(List.of()));
    }

    /** Rounds of a hundred articles each. */
    private static Rounds ofSeconds(long... seconds) {
        return new Rounds(LongStream.of(seconds)
                .mapToObj(each -> new Run(100, each * 1_000_000_000, 0, 0))
                .toList());
    }
}
