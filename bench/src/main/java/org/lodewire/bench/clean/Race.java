package org.lodewire.bench.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs extractors over the same articles in the calling thread, in turn and as often as there are rounds, so that what
 * disturbs the machine disturbs them all.
 */
public final class Race {

    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(5);
    private static final long SHORTEST_TURN = TimeUnit.SECONDS.toNanos(1);

    private final List<LabelledPage> articles;
    private final List<Extractor> extractors;
    private final Consumer<String> reporter;

    /**
     * @param articles   at least one
     * @param extractors the floor first
     * @param reporter     told what goes on
     */
    public Race(List<LabelledPage> articles, List<Extractor> extractors, Consumer<String> reporter) {
        this.articles = articles;
        this.extractors = extractors;
        this.reporter = reporter;
    }

    /** A lap time of each extractor, in their order, for each round after a warm-up. */
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

    /** All articles, as many times as it takes to be long enough to measure. */
    private Timing.Turn turn(Extractor extractor, long shortest) {
        long done = 0;
        long characters = 0;
        ThreadUse before = ThreadUse.now();
        ThreadUse used;
        do {
            for (LabelledPage article : articles) {
                characters += extractor.text(article).length();
            }
            done += articles.size();
            used = ThreadUse.now().since(before);
        } while (used.cpuNanos() < shortest);
        return new Timing.Turn(done, used, characters);
    }
}
