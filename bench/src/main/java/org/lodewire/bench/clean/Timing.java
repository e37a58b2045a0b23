package org.lodewire.bench.clean;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The measured times of an extractor.
 *
 * @param name  name of the extractor
 * @param turns one per round, at least one
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
     * The turn of an extractor in one round.
     *
     * @param articles   number of articles, including repeats
     * @param used       resources used for them
     * @param characters length of all extracted texts
     */
    record Turn(long articles, ThreadUsage used, long characters) {

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
     * The range and median of a figure over the rounds.
     *
     * @param median for an even number of rounds, the mean of the middle two
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

    /** Returns the ratio of the times to those of the baseline, round by round. */
    Spread ratioTo(Timing baseline) {
        return Spread.of(IntStream.range(0, turns.size())
                .mapToDouble(i ->
                        turns.get(i).nanosPerArticle() / baseline.turns.get(i).nanosPerArticle())
                .toArray());
    }
}
