package org.lodewire.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.lodewire.streams.run.Stage;

/**
 * The result of a benchmark of the pipeline.
 *
 * @param input    the articles and how they come, in words
 * @param settings how the applications ran
 * @param rounds   at least one, in order
 * @param stages   each stage alone, in the order of the data flow; empty if they were not run
 */
public record BenchmarkResult(
        String input, PipelineBenchmark.Settings settings, List<Round> rounds, Map<Stage, Run> stages) {

    /**
     * What was run one after the other over the same articles.
     *
     * @param copy     the plain copy
     * @param pipeline the whole pipeline
     * @param plain    CPU microseconds per article of the plain logic in one thread, by step
     */
    public record Round(Run copy, Run pipeline, Map<String, Double> plain) {

        /** CPU of the plain logic of all stages, in microseconds per article. */
        double logicMicros() {
            return plain.entrySet().stream()
                    .filter(step -> LogicBenchmark.isLogic(step.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }

        /** CPU of the pipeline, broker included, that is not plain logic, as a multiple of that of the copy. */
        double beyondLogic() {
            return (pipeline.allMicros() - logicMicros()) / copy.allMicros();
        }

        /** The speed of the pipeline as a share of that of the copy. */
        double speedOfCopy() {
            return pipeline.articlesPerSecond() / copy.articlesPerSecond();
        }
    }

    /** Copies the list. */
    public BenchmarkResult {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one round");
        }
        rounds = List.copyOf(rounds);
    }

    Rounds copies() {
        return new Rounds(rounds.stream().map(Round::copy).toList());
    }

    Rounds pipelines() {
        return new Rounds(rounds.stream().map(Round::pipeline).toList());
    }

    /** The median of a figure of the rounds; for an even number of them, the mean of the middle two. */
    double median(ToDoubleFunction<Round> figure) {
        return Rounds.medianOf(rounds.stream().mapToDouble(figure).toArray());
    }

    /** The medians of the steps of the plain logic. */
    Map<String, Double> plain() {
        Map<String, Double> medians = new LinkedHashMap<>();
        rounds.get(0)
                .plain()
                .keySet()
                .forEach(step -> medians.put(step, median(round -> round.plain().get(step))));
        return medians;
    }
}
