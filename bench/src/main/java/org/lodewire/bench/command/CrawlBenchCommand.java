package org.lodewire.bench.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.bench.BenchTopics;
import org.lodewire.bench.crawl.CrawlBenchmark;
import org.lodewire.bench.crawl.CrawlBenchmark.Figures;
import org.lodewire.bench.crawl.Latencies;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.Table;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.setup.Setup;
import org.lodewire.local.LocalCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire bench crawl}: feeds of a local web server. */
@Command(
        name = "crawl",
        mixinStandardHelpOptions = true,
        header = "Measure the crawler on a local web server.",
        footer = "  lodewire bench crawl --interval 3s --processor 0",
        description =
                "Starts 'feeds run' in a process of its own, with many feeds on as many hosts, which a server in this"
                        + " process answers for. Measures the time from a response to its article on the raw topic, and requests"
                        + " per second. While it runs, the server listens on all interfaces. Keeps nothing.")
public final class CrawlBenchCommand implements Callable<Integer> {

    private static final int WIDEST = 60;
    private static final int MOST_FEEDS = 65_000;

    /** The shortest that 'feeds run' takes. */
    private static final Duration MIN_DELAY = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--feeds",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Feeds, each on a host of its own. Default: ${DEFAULT-VALUE}.")
    private int feeds;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            defaultValue = "4s",
            converter = DurationConverter.class,
            description = "Time between two polls of a feed. Every second poll finds a new item; that of every second"
                    + " feed takes a page too. At least 2s. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration interval;

    @Option(
            names = "--warm-up",
            paramLabel = "TIME",
            defaultValue = "45s",
            converter = DurationConverter.class,
            description = "How long it runs before it is measured. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration warmUp;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long it is measured. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration measured;

    @Option(
            names = "--processor",
            paramLabel = "N",
            description =
                    "The only processor that the crawler uses, from 0; needs taskset, as Linux has it. Default: all.")
    private @Nullable Integer processor;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of the topics. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(names = "--json", description = "Print the figures as one JSON object too, on the last line.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (feeds < 1 || feeds > MOST_FEEDS || partitions < 1 || processor != null && processor < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There must be 1 to " + MOST_FEEDS + " feeds, at least 1 partition, and no negative processor.");
        }
        if (interval.compareTo(MIN_DELAY.multipliedBy(2)) < 0 || measured.isZero()) {
            throw new ParameterException(spec.commandLine(), "--interval must be at least 2s, and --time at least 1s.");
        }
        CrawlBenchmark.Settings settings =
                new CrawlBenchmark.Settings(feeds, interval, MIN_DELAY, warmUp, measured, processor);
        BenchOutput output = new BenchOutput(spec);
        output.report("Starting a Kafka broker and a schema registry");
        try (LocalCluster cluster = LocalCluster.temporary()) {
            Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
            Setup.small(partitions).apply(connection);
            print(output, new CrawlBenchmark(connection, BenchTopics.ORIGINAL, settings, output::report).run());
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private void print(BenchOutput output, Figures figures) {
        Latencies latencies = figures.latencies();
        Table table = new Table(WIDEST, "what", "number")
                .row("documents of feeds", figures.feeds())
                .row("feeds unchanged (304)", figures.unchanged())
                .row("pages", figures.pages())
                .row("robots.txt", figures.others())
                .row("requests/s", round(figures.perSecond()))
                .row("requests per second of the crawler's CPU", round(figures.perCpuSecond()))
                .row("the crawler's CPU, ms/request", decimals(1e3 / figures.perCpuSecond()))
                .row("articles served", latencies.count())
                .row("articles that did not come", latencies.missing())
                .row("response to raw topic, p50, ms", round(latencies.millis(.5)))
                .row("response to raw topic, p99, ms", round(latencies.millis(.99)))
                .row("response to raw topic, longest, ms", round(latencies.millis(1)));
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("requestsPerSecond", figures.perSecond())
                .put("requestsPerCpuSecond", figures.perCpuSecond())
                .put("articles", latencies.count())
                .put("missing", latencies.missing())
                .put("p50Millis", latencies.millis(.5))
                .put("p99Millis", latencies.millis(.99));
        output.print(table, object, json);
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
