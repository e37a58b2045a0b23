package org.lodewire.bench.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs extractors over the same articles in the calling thread, alternating for a number of rounds, so that disturbances of
 * the machine affect them all.
 */
public final class ExtractorComparison {

    /** A turn is faster than those before it if it takes less of the time of the fastest than this. */
    private static final double FASTER = .98;

    /** After so many rounds in which no extractor became faster, their code is compiled. */
    private static final int STEADY_ROUNDS = 3;

    private static final int MOST_WARM_UPS = 20;
    private static final long SHORTEST_TURN = TimeUnit.SECONDS.toNanos(1);

    private final List<LabelledPage> articles;
    private final List<Extractor> extractors;
    private final Consumer<String> reporter;

    /**
     * @param articles   at least one
     * @param extractors the baseline first
     * @param reporter   receives lines of progress
     */
    public ExtractorComparison(List<LabelledPage> articles, List<Extractor> extractors, Consumer<String> reporter) {
        this.articles = articles;
        this.extractors = extractors;
        this.reporter = reporter;
    }

    /**
     * Returns the timing of each extractor in order, one turn per round. Before them, rounds are run until none of the extractors
     * becomes faster, at most {@value #MOST_WARM_UPS}: the more code an extractor has, the longer the JIT compiler takes, and
     * what a process does in its first minute says little of one that runs for months.
     */
    public List<Timing> run(int rounds) {
        warmUp();
        List<List<Timing.Turn>> turns = new ArrayList<>();
        extractors.forEach(extractor -> turns.add(new ArrayList<>()));
        for (int round = 1; round <= rounds; round++) {
            reporter.accept("Round " + round + " of " + rounds);
            for (int i = 0; i < extractors.size(); i++) {
                turns.get(i).add(turn(extractors.get(i), SHORTEST_TURN));
            }
        }
        List<Timing> timings = new ArrayList<>();
        for (int i = 0; i < extractors.size(); i++) {
            timings.add(new Timing(extractors.get(i).name(), turns.get(i)));
        }
        return timings;
    }

    private void warmUp() {
        double[] fastest = new double[extractors.size()];
        Arrays.fill(fastest, Double.POSITIVE_INFINITY);
        int steady = 0;
        for (int round = 1; round <= MOST_WARM_UPS && steady < STEADY_ROUNDS; round++) {
            reporter.accept("Warm-up " + round);
            steady++;
            for (int i = 0; i < fastest.length; i++) {
                double nanos = turn(extractors.get(i), SHORTEST_TURN).nanosPerArticle();
                if (nanos < FASTER * fastest[i]) {
                    fastest[i] = nanos;
                    steady = 0;
                }
            }
        }
    }

    /** Processes all articles repeatedly until the time is long enough to measure. */
    private Timing.Turn turn(Extractor extractor, long shortest) {
        long done = 0;
        long characters = 0;
        ThreadUsage before = ThreadUsage.now();
        ThreadUsage used;
        do {
            for (LabelledPage article : articles) {
                characters += extractor.text(article).length();
            }
            done += articles.size();
            used = ThreadUsage.now().since(before);
        } while (used.cpuNanos() < shortest);
        return new Timing.Turn(done, used, characters);
    }
}
