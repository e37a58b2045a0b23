package org.lodewire.bench.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.bench.BenchTopics;
import org.lodewire.bench.BenchmarkResult;
import org.lodewire.bench.LogicBenchmark;
import org.lodewire.bench.PipelineBenchmark;
import org.lodewire.bench.Report;
import org.lodewire.bench.Rounds;
import org.lodewire.bench.Run;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.local.LocalCluster;
import org.lodewire.producer.ProgressListener;
import org.lodewire.producer.Replay;
import org.lodewire.producer.ReplayOptions;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;
import org.lodewire.producer.source.Corpus;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.run.Engines;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire bench}: measures the throughput of the pipeline on this machine, compared with a plain copy of the same records. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        header = "Measure throughput on this machine.",
        footer = "  lodewire bench --articles 10000",
        subcommands = {
            CleanBenchCommand.class,
            CharsetsBenchCommand.class,
            TopicsBenchCommand.class,
            StoriesBenchCommand.class,
            CountsBenchCommand.class,
            ReceiveBenchCommand.class,
            CrawlBenchCommand.class,
            RestartFeedsBenchCommand.class,
            DeliverBenchCommand.class,
            StreamBenchCommand.class,
            SearchBenchCommand.class
        },
        description =
                "Measures the whole pipeline and a plain copy of the same records on a broker of its own, then each"
                        + " stage alone. Keeps nothing. The commands below measure the logic of a single stage.")
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Not required, because picocli would then require it of the subcommands too. */
    @ArgGroup
    private @Nullable BenchArticles articles;

    @Mixin
    private TopicsOption topics;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often the copy and the pipeline are run, in turn. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of the topics that scale. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Stream threads of each application. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--json", description = "Print the figures as one JSON object too, on the last line.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        BenchArticles given = articles;
        if (given == null) {
            throw new ParameterException(
                    spec.commandLine(), "Give a CORPUS or --articles; or a stage: clean, topics, stories, counts.");
        }
        if (rounds < 1 || partitions < 1 || threads < 1 || !given.areSome()) {
            throw new ParameterException(spec.commandLine(), "All numbers must be at least 1.");
        }
        Corpus corpus = given.corpus();
        List<TopicDefinition> definitions = topics.definitions();
        report("Starting a Kafka broker and a schema registry");
        try (LocalCluster cluster = LocalCluster.temporary()) {
            Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
            Report report = new Report(measure(cluster, connection, corpus, given.inWords(), definitions));
            PrintWriter out = spec.commandLine().getOut();
            out.print(report.text());
            if (json) {
                out.println(report.json());
            }
            out.flush();
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private BenchmarkResult measure(
            LocalCluster cluster, Connection connection, Corpus corpus, String name, List<TopicDefinition> definitions)
            throws IOException, InterruptedException {
        BenchTopics benchTopics = new BenchTopics(connection, partitions);
        benchTopics.create();
        DefinitionsTopic.topics(connection).apply(definitions);
        report("Filling the raw topic");
        PublishSummary filled = fill(connection, corpus, name);
        Instant clock = Objects.requireNonNull(filled.clock(), "an article was sent");
        try (PipelineBenchmark benchmark = new PipelineBenchmark(
                        cluster, connection, benchTopics, threads, filled.sent(), clock, this::report);
                Engines engines = Engines.load()) {
            List<Run> copies = new ArrayList<>();
            List<Run> pipelines = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                report("Round " + round + " of " + rounds);
                copies.add(benchmark.copy());
                pipelines.add(benchmark.pipeline());
            }
            report("Each stage alone, in turn");
            return new BenchmarkResult(
                    name,
                    filled.sent(),
                    partitions,
                    threads,
                    new Rounds(copies),
                    new Rounds(pipelines),
                    benchmark.stages(),
                    new LogicBenchmark(connection, engines).measure(definitions));
        }
    }

    private PublishSummary fill(Connection connection, Corpus corpus, String name) {
        PublishOptions publish = new PublishOptions(TimePolicy.PUBLISHED, partitions, SizeLimit.DEFAULT, false);
        ReplayOptions replay = new ReplayOptions(publish, ReplayOptions.DEFAULT.order(), ReplayOptions.DEFAULT.pace());
        try (Publisher publisher = Publishers.open(connection, publish, "bench", Map.of())) {
            PublishSummary summary = new Replay(replay, ProgressListener.NONE, new StopSignal()).run(corpus, publisher);
            if (summary.sent() == 0) {
                throw new CommandFailedException("There is no article in " + name + " that the pipeline accepts.");
            }
            return summary;
        }
    }

    private void report(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
