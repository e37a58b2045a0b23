package org.lodewire.bench.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs extractors over the same articles in the calling thread, alternating for a number of rounds, so that disturbances of
 * the machine affect them all.
 */
public final class ExtractorComparison {

    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(5);
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

    /** Returns the timing of each extractor in order, one turn per round after a warm-up. */
    public List<Timing> run(int rounds) {
        for (Extractor extractor : extractors) {
            reporter.accept("Warming up " + extractor.name());
            turn(extractor, WARM_UP);
        }
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
