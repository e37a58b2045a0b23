package org.lodewire.bench.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.bench.LodewireProcess;
import org.lodewire.bench.crawl.RestartBenchmark;
import org.lodewire.bench.crawl.RestartBenchmark.Figures;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.command.Table;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.setup.Setup;
import org.lodewire.local.LocalCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire bench restart-feeds}: how soon a crawler goes on with many feeds. */
@Command(
        name = "restart-feeds",
        mixinStandardHelpOptions = true,
        header = "Measure the restart of a crawler with many feeds.",
        footer = "  lodewire bench restart-feeds --feeds 100000",
        description = {
            "Writes the definitions and states of feeds that have been polled to a broker of its own, starts 'feeds run' in"
                    + " a process of its own, and measures the time from its start until it owns the hosts of all"
                    + " partitions, its CPU time until then, and its memory. Keeps nothing. Needs Linux and a JDK.",
            "Nothing is requested: the feeds are on hosts that do not exist, and there is no contact address."
        })
public final class RestartFeedsBenchCommand implements Callable<Integer> {

    private static final int WIDEST = 60;
    private static final int MOST_FEEDS = 250_000;
    private static final int MOST_ITEMS = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--feeds",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Feeds, each on a host of its own. Default: ${DEFAULT-VALUE}.")
    private int feeds;

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "40",
            description = "Known items of each feed. Default: ${DEFAULT-VALUE}.")
    private int items;

    @Option(
            names = "--java",
            paramLabel = "OPTIONS",
            description = "Options of the crawler's Java, separated by spaces. Default: those of the launcher.")
    private String java = String.join(" ", LodewireProcess.LAUNCHER);

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
        OptionCheck check = new OptionCheck(spec);
        check.range("--feeds", feeds, 1, MOST_FEEDS);
        check.range("--items", items, 1, MOST_ITEMS);
        check.range("--partitions", partitions, 1, 1_000);
        RestartBenchmark.Settings settings =
                new RestartBenchmark.Settings(feeds, items, List.of(java.strip().split(" +")), LONGEST);
        BenchOutput output = new BenchOutput(spec);
        output.report("Starting a Kafka broker and a schema registry");
        try (LocalCluster cluster = LocalCluster.temporary()) {
            Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
            Setup.small(partitions).apply(connection);
            print(output, new RestartBenchmark(connection, settings, output::report).run());
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private void print(BenchOutput output, Figures figures) {
        double seconds = figures.elapsed().toMillis() / 1e3;
        double cpu = figures.cpu().toMillis() / 1e3;
        Table table = new Table(WIDEST, "what", "number")
                .row("feeds and pages owned", figures.owned())
                .row("from the start until all are owned, s", decimals(seconds))
                .row("CPU until then, with the start of Java, s", decimals(cpu))
                .row("heap after a full collection, MB", figures.heap() >> 20)
                .row("resident when all are owned, MB", figures.resident() >> 20)
                .row("resident at most until then, MB", figures.most() >> 20);
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("owned", figures.owned())
                .put("seconds", seconds)
                .put("cpuSeconds", cpu)
                .put("heapBytes", figures.heap())
                .put("residentBytes", figures.resident())
                .put("mostResidentBytes", figures.most());
        output.print(table, object, json);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
