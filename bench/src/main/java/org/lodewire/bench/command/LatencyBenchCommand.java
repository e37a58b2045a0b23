package org.lodewire.bench.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.bench.corpus.RepeatedCorpus;
import org.lodewire.bench.live.LatencyBenchmark;
import org.lodewire.bench.live.LatencyBenchmark.Figures;
import org.lodewire.bench.live.Sample;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.command.Table;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.setup.Setup;
import org.lodewire.local.LocalCluster;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.flow.ClockMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire bench latency}: how long articles take to their first count and their alert. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        header = "Measure how long articles take to counts and alerts.",
        footer = "  lodewire bench latency news.ndjson.gz --words 500 --rate 100",
        description =
                "Starts 'run' on the wall clock in a process of its own, publishes articles at a steady rate, and measures"
                        + " from the moment at which some of them are given to the producer to the one at which a reader has"
                        + " their first provisional count and their threshold alert. Each has a topic of its own. Also gives memory"
                        + " and disk over time.")
public final class LatencyBenchCommand implements Callable<Integer> {

    private static final int WIDEST = 60;
    private static final double MIB = 1 << 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Mixin
    private TopicsOption topics;

    @Mixin
    private PipelineProcessOptions process;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "Articles a second. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--warm-up",
            paramLabel = "TIME",
            defaultValue = "1m",
            converter = DurationConverter.class,
            description = "How long articles come before they are measured. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration warmUp;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            defaultValue = "1m",
            converter = DurationConverter.class,
            description = "How long they are measured. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration time;

    @Option(names = "--json", description = "Print the figures as one JSON object too, on the last line.")
    private boolean json;

    @Override
    @SuppressWarnings("try") // The notice is only closed.
    public Integer call() {
        OptionCheck check = new OptionCheck(spec);
        check.range("--rate", rate, 1, 100_000);
        check.positive("--warm-up", warmUp);
        check.positive("--time", time);
        process.check(check);
        input.check(spec, ClockMode.EVENT);
        List<TopicDefinition> definitions = topics.definitions();
        BenchOutput output = new BenchOutput(spec);
        try (UnfinishedNotice notice = UnfinishedNotice.until(output::report)) {
            RepeatedCorpus corpus = input.corpus(definitions);
            output.report("Starting a Kafka broker and a schema registry");
            try (LocalCluster cluster = LocalCluster.temporary()) {
                Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
                Setup.small(process.partitions()).apply(connection);
                LatencyBenchmark.Settings settings = new LatencyBenchmark.Settings(
                        rate,
                        warmUp,
                        time,
                        process.partitions(),
                        process.java(),
                        process.pipeline(),
                        Files.createDirectories(cluster.folder().resolve("bench-run")));
                Figures figures = new LatencyBenchmark(connection, settings, corpus, output::report).run(definitions);
                output.print(table(figures), object(figures), json);
                return 0;
            }
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private Table table(Figures figures) {
        Table table = new Table(WIDEST, "what", "number")
                .row("articles a second", rate)
                .row("articles measured", figures.probes())
                .row("of them without a count or an alert", figures.missing())
                .row("article to first count, p50, ms", number(figures.countP50()))
                .row("article to first count, p99, ms", number(figures.countP99()))
                .row("article to alert, p50, ms", number(figures.alertP50()))
                .row("article to alert, p99, ms", number(figures.alertP99()))
                .row("CPU of the pipeline, us/article", number(figures.micros()))
                .row("most resident memory, MiB", number(figures.mostResident() / MIB));
        for (Sample sample : figures.samples()) {
            table.row(
                    "after " + sample.seconds() + " s: resident, disk, MiB",
                    number(sample.resident() / MIB) + ", " + number(sample.disk() / MIB));
        }
        return table;
    }

    private ObjectNode object(Figures figures) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("perSecond", rate)
                .put("probes", figures.probes())
                .put("missing", figures.missing())
                .put("countP50Millis", figures.countP50())
                .put("countP99Millis", figures.countP99())
                .put("alertP50Millis", figures.alertP50())
                .put("alertP99Millis", figures.alertP99())
                .put("cpuMicrosPerArticle", figures.micros())
                .put("mostResidentBytes", figures.mostResident());
        ArrayNode samples = object.putArray("samples");
        figures.samples()
                .forEach(sample -> samples.addObject()
                        .put("seconds", sample.seconds())
                        .put("residentBytes", sample.resident())
                        .put("diskBytes", sample.disk()));
        return object;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
