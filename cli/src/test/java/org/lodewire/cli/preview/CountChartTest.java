package org.lodewire.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CountChartTest {

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");

    private static CountChart over(Duration time) {
        return new CountChart(FROM, FROM.plus(time), 50);
    }

    @Test
    void takesColumnsShortEnoughToFillTheWidthAndNoMore() {
        assertThat(over(Duration.ofDays(30)).stretch()).isEqualTo(Duration.ofDays(1));
        assertThat(over(Duration.ofDays(30)).columns()).isEqualTo(30);
        assertThat(over(Duration.ofMinutes(5)).stretch()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void staysWithinTheWidthHoweverLongTheTime() {
        assertThat(over(Duration.ofDays(40_000)).columns()).isBetween(20, 41);
    }

    @Test
    void hasOneColumnAtLeast() {
        assertThat(over(Duration.ZERO).columns()).isEqualTo(1);
    }

    @Test
    void putsTheEndOfAStretchIntoItsColumn() {
        CountChart chart = over(Duration.ofDays(30));
        assertThat(chart.column(FROM.plus(Duration.ofDays(1)))).isZero();
        assertThat(chart.column(FROM.plus(Duration.ofDays(1)).plusMillis(1))).isEqualTo(1);
        assertThat(chart.column(FROM)).as("before the first").isEqualTo(-1);
    }

    @Test
    void drawsColumnsAsHighAsTheirCounts() {
        String chart = over(Duration.ofDays(3)).draw(new long[] {0, 4, 8, 1}, new char[] {' ', ' ', '^', ' '});
        assertThat(chart.lines())
                .containsExactly(
                        "      8 |  █",
                        "        |  █",
                        "        |  █",
                        "        |  █",
                        "        | ██",
                        "        | ██",
                        "        | ██",
                        "        | ███",
                        "      0 +----",
                        "           ^",
                        "         2026-03-01 to 2026-03-04");
    }

    @Test
    void showsACountOfOneBesideAHundredThousand() {
        String chart = over(Duration.ofDays(3)).draw(new long[] {100_000, 1}, new char[] {' ', ' '});
        assertThat(chart.lines().toList().get(7)).isEqualTo("        |█▁");
    }
}
