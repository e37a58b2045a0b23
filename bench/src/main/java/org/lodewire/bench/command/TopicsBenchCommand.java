package org.lodewire.bench.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.lodewire.bench.topics.Articles;
import org.lodewire.bench.topics.Cost;
import org.lodewire.bench.topics.CostReport;
import org.lodewire.bench.topics.MatcherMeasurement;
import org.lodewire.bench.topics.SampleArticle;
import org.lodewire.bench.topics.SampleWords;
import org.lodewire.bench.topics.SyntheticTopics;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.TopicDefinition;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire bench topics}: measures topic matching for different numbers of topics. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        header = "Measure the logic of the topics stage.",
        footer = "  lodewire bench topics my-corpus",
        description =
                "Measures the logic of the topics stage in one thread, without Kafka, with synthetic topics: ten that"
                        + " occur often in the articles, the others watch lists of names, which occur rarely. The"
                        + " topics cover all kinds of queries.")
public final class TopicsBenchCommand implements Callable<Integer> {

    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(4);
    private static final long SHORTEST_TURN = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_ARTICLES = 5_000;
    private static final int MOST_TOPICS = 100_000;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // required
    private BenchArticles articles;

    @Option(
            names = "--topics",
            paramLabel = "N",
            split = ",",
            defaultValue = "10,100,1000,10000",
            description = "How many topics, the fewest first. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private List<Integer> sizes;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each number of topics is run, in turn. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--json", description = "Print the figures as one JSON array too, on the last line.")
    private boolean json;

    @Override
    public Integer call() {
        if (rounds < 1 || !articles.areSome() || sizes.stream().anyMatch(size -> size < 1 || size > MOST_TOPICS)) {
            throw new ParameterException(spec.commandLine(), "All numbers are from 1, topics to " + MOST_TOPICS + ".");
        }
        try {
            report("Reading and cleaning articles");
            List<SampleArticle> read = Articles.of(articles.corpus(), MOST_ARTICLES);
            if (read.isEmpty()) {
                throw new CommandFailedException("There is no article with a text in " + articles.inWords() + ".");
            }
            print(read, new CostReport(measure(read)));
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read the articles: " + e.getMessage(), e);
        }
    }

    private List<Cost> measure(List<SampleArticle> read) throws IOException {
        SampleWords words = SampleWords.of(read);
        List<MatcherMeasurement> measurements = new ArrayList<>();
        try {
            for (int size : sizes) {
                SyntheticTopics topics = new SyntheticTopics(words);
                List<TopicDefinition> definitions = topics.make(size);
                report("Applying " + size + " topics");
                MatcherMeasurement measurement = new MatcherMeasurement(definitions);
                measurements.add(measurement);
                measurement.addMore(topics);
                report("Warming up");
                measurement.warmUp(read, WARM_UP);
            }
            for (int round = 1; round <= rounds; round++) {
                report("Round " + round + " of " + rounds);
                measurements.forEach(measurement -> measurement.turn(read, SHORTEST_TURN));
            }
            return measurements.stream().map(MatcherMeasurement::cost).toList();
        } finally {
            for (MatcherMeasurement measurement : measurements) {
                measurement.close();
            }
        }
    }

    private void print(List<SampleArticle> read, CostReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s: %,d articles of %,.0f characters on average, %d rounds, Java %s%n%n%s%n",
                articles.inWords(),
                read.size(),
                read.stream().mapToInt(SampleArticle::length).average().orElseThrow(),
                rounds,
                Runtime.version().feature(),
                report.text());
        if (json) {
            out.println(report.json());
        }
        out.flush();
    }

    private void report(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
