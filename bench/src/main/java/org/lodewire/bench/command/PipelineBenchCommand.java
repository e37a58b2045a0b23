package org.lodewire.bench.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.bench.BenchTopics;
import org.lodewire.bench.BenchmarkResult;
import org.lodewire.bench.BenchmarkResult.Round;
import org.lodewire.bench.LogicBenchmark;
import org.lodewire.bench.PipelineBenchmark;
import org.lodewire.bench.Report;
import org.lodewire.bench.Run;
import org.lodewire.bench.corpus.RepeatedCorpus;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.local.LocalCluster;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Engines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire bench pipeline}: the throughput and the cost of the pipeline, compared with a plain copy of the same records. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        header = "Measure the throughput and the cost of the pipeline.",
        footer = "  lodewire bench pipeline news.ndjson.gz --words 500 --time 30s",
        description =
                "Runs a plain copy of the raw articles and the whole pipeline in turn, then each stage alone. The corpus is"
                        + " repeated, under other ids and with other words, until a run of the pipeline takes about as long as"
                        + " --time, after a quarter as many articles to warm up with.")
public final class PipelineBenchCommand implements Callable<Integer> {

    /** A first run, from which it is seen how many articles a run needs. */
    private static final int TRIAL_WARM_UP = 2_000;

    private static final int TRIAL = 4_000;
    /** The first run compiles; the ones after it are faster. */
    private static final double FASTER = 1.3;

    private static final int WARM_UP_SHARE = 4;
    /** The copy is measured for this part of the time of the pipeline. */
    private static final int COPY_SHARE = 6;

    private static final int MOST_COPIES = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Mixin
    private TopicsOption topics;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            defaultValue = "1m",
            converter = DurationConverter.class,
            description = "About how long each run of the pipeline takes. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration time;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often the copy and the pipeline are run, in turn. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--clock",
            paramLabel = "CLOCK",
            defaultValue = "event",
            description = "The clock of the pipeline: 'event' or 'wall'. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private ClockMode clock;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of the topics that scale. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Instances of the copy and of the whole pipeline, all in this process; each stage alone is one."
                            + " Default: ${DEFAULT-VALUE}.")
    private int instances;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Stream threads of each instance. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--without-stages", description = "Do not run each stage alone.")
    private boolean withoutStages;

    @Option(names = "--json", description = "Print the figures as one JSON object too, on the last line.")
    private boolean json;

    @Override
    @SuppressWarnings("try") // The notice is only closed.
    public Integer call() throws InterruptedException {
        OptionCheck check = new OptionCheck(spec);
        check.positive("--time", time);
        check.range("--rounds", rounds, 1, 100);
        check.range("--partitions", partitions, 1, 1_000);
        check.range("--instances", instances, 1, 100);
        check.range("--threads", threads, 1, 1_000);
        input.check(spec, clock);
        List<TopicDefinition> definitions = topics.definitions();
        BenchOutput output = new BenchOutput(spec);
        try (UnfinishedNotice notice = UnfinishedNotice.until(output::report)) {
            RepeatedCorpus corpus = input.corpus(definitions);
            output.report("Starting a Kafka broker and a schema registry");
            try (LocalCluster cluster = LocalCluster.temporary()) {
                Report report = new Report(measure(cluster, corpus, definitions, output));
                PrintWriter out = spec.commandLine().getOut();
                out.print(report.text());
                if (json) {
                    out.println(report.json());
                }
                out.flush();
                return 0;
            }
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private BenchmarkResult measure(
            LocalCluster cluster, RepeatedCorpus corpus, List<TopicDefinition> definitions, BenchOutput output)
            throws IOException, InterruptedException {
        Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
        BenchTopics benchTopics = new BenchTopics(connection, partitions);
        benchTopics.create();
        DefinitionsTopic.topics(connection).apply(definitions);
        PipelineBenchmark.Settings settings = new PipelineBenchmark.Settings(clock, partitions, instances, threads);
        try (PipelineBenchmark benchmark =
                        new PipelineBenchmark(cluster, connection, benchTopics, settings, output::report);
                Engines engines = Engines.load()) {
            output.report("Trial, with " + TRIAL + " articles");
            benchmark.stock(input.articles(corpus, clock, TRIAL_WARM_UP + TRIAL), TRIAL_WARM_UP, TRIAL);
            LogicBenchmark logic = new LogicBenchmark(connection, engines, definitions);
            output.report("  The logic alone, until it is compiled");
            logic.warmUp();
            Run trialCopy = benchmark.copy(1);
            Run trial = benchmark.pipeline();
            long measured = Math.max(TRIAL, Math.round(trial.articlesPerSecond() * FASTER * seconds(1)));
            long warmUp = measured / WARM_UP_SHARE;
            double copied = trialCopy.articlesPerSecond() * FASTER * seconds(COPY_SHARE);
            int times = (int) Math.max(1, Math.min(MOST_COPIES, Math.round(copied / measured)));

            output.report(
                    "Publishing " + (warmUp + measured) + " articles, of which " + warmUp + " are to warm up with");
            benchmark.stock(input.articles(corpus, clock, warmUp + measured), warmUp, measured);
            List<Round> done = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                output.report("Round " + round + " of " + rounds);
                Run copy = benchmark.copy(times);
                Run pipeline = benchmark.pipeline();
                done.add(new Round(copy, pipeline, logic.measure()));
            }
            output.report(withoutStages ? "Done" : "Each stage alone, in turn");
            return new BenchmarkResult(
                    input.inWords(corpus), settings, done, withoutStages ? Map.of() : benchmark.stages());
        }
    }

    private double seconds(int share) {
        return time.toMillis() / 1e3 / share;
    }
}
