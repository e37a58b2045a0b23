package org.lodewire.bench.clean;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What an extractor took.
 *
 * @param name  of the extractor
 * @param turns at least one, in the order of the rounds
 */
record Timing(String name, List<Turn> turns) {

    private static final double NANOS = 1e9;

    Timing {
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("No round was run");
        }
        turns = List.copyOf(turns);
    }

    /**
     * A round's turn.
     *
     * @param articles   how many were done, repeats included
     * @param used       what that took
     * @param characters length of all texts that were found
     */
    record Turn(long articles, ThreadUse used, long characters) {

        double nanosPerArticle() {
            return (double) used.cpuNanos() / articles;
        }

        double bytesPerArticle() {
            return (double) used.allocated() / articles;
        }

        double charactersPerArticle() {
            return (double) characters / articles;
        }
    }

    /**
     * A figure of several rounds.
     *
     * @param median of an even number of rounds, the mean of the middle two
     */
    record Spread(double least, double median, double most) {

        private static Spread of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int middle = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
            return new Spread(sorted[0], median, sorted[sorted.length - 1]);
        }
    }

    Spread of(ToDoubleFunction<Turn> figure) {
        return Spread.of(turns.stream().mapToDouble(figure).toArray());
    }

    double articlesPerSecond() {
        return NANOS / of(Turn::nanosPerArticle).median();
    }

    /** How many times as long as another it took, each round by itself. */
    Spread ratioTo(Timing floor) {
        return Spread.of(IntStream.range(0, turns.size())
                .mapToDouble(
                        i -> turns.get(i).nanosPerArticle() / floor.turns.get(i).nanosPerArticle())
                .toArray());
    }
}
