package org.lodewire.bench.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lodewire.bench.clean.Timing.Spread;
import org.lodewire.bench.clean.Timing.Turn;

class TimingTest {

    @Test
    void dividesByTheNumberOfArticles() {
        assertThat(new Turn(4, new ThreadUsage(100, 0), 0).nanosPerArticle()).isEqualTo(25);
    }

    @Test
    void takesTheMiddleOfAnOddNumberOfRounds() {
        assertThat(ofNanos(9, 1, 5).of(Turn::nanosPerArticle)).isEqualTo(new Spread(1, 5, 9));
    }

    @Test
    void takesTheMeanOfTheMiddleTwoOfAnEvenNumber() {
        assertThat(ofNanos(1, 9, 6, 4).of(Turn::nanosPerArticle).median()).isEqualTo(5);
    }

    @Test
    void comparesEachRoundWithTheSameRoundOfTheBaseline() {
        assertThat(ofNanos(2, 30, 4).ratioTo(ofNanos(1, 10, 1))).isEqualTo(new Spread(2, 3, 4));
    }

    @Test
    void countsArticlesASecondByTheMedian() {
        assertThat(ofNanos(1_000_000, 2_000_000, 500_000_000).articlesPerSecond())
                .isEqualTo(500);
    }

    @Test
    void refusesNoRounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Timing("none", List.of()));
    }

    private static Timing ofNanos(long... nanos) {
        return new Timing(
                "any",
                LongStream.of(nanos)
                        .mapToObj(each -> new Turn(1, new ThreadUsage(each, 0), 0))
                        .toList());
    }
}
