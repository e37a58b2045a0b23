package org.lodewire.bench.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.lodewire.bench.BenchTopics;
import org.lodewire.bench.receive.ReceiveBenchmark;
import org.lodewire.bench.receive.ReceiveBenchmark.Round;
import org.lodewire.bench.receive.ReceiveBenchmark.Taken;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.Table;
import org.lodewire.client.connection.Connection;
import org.lodewire.local.LocalCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire bench receive}: articles over HTTP. */
@Command(
        name = "receive",
        mixinStandardHelpOptions = true,
        header = "Measure articles that are sent over HTTP.",
        footer = "  lodewire bench receive --articles 300000",
        description = "Sends small articles to 'receive' on a broker of its own, and then the same records straight"
                + " through a Kafka producer. Server and broker share this process, so that their CPU time is counted"
                + " together; the programs that send are in another one. Keeps nothing.")
public final class ReceiveBenchCommand implements Callable<Integer> {

    private static final int WIDEST = 60;
    private static final int WARM_UP = 100_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Articles of each round. Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Articles of each request. Default: ${DEFAULT-VALUE}.")
    private int rows;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "4",
            description = "Requests at the same time. Default: ${DEFAULT-VALUE}.")
    private int clients;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often both are run, in turn. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of the topics. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(names = "--json", description = "Print the medians as one JSON object too, on the last line.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (articles < 1 || rows < 1 || clients < 1 || rounds < 1 || partitions < 1) {
            throw new ParameterException(spec.commandLine(), "All numbers must be at least 1.");
        }
        report("Starting a Kafka broker and a schema registry");
        try (LocalCluster cluster = LocalCluster.temporary()) {
            Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
            BenchTopics topics = new BenchTopics(connection, partitions);
            topics.create();
            topics.createCopies();
            print(measure(connection));
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private Round[] measure(Connection connection) throws IOException {
        Round[] all = new Round[rounds];
        try (ReceiveBenchmark benchmark =
                new ReceiveBenchmark(connection, BenchTopics.ORIGINAL, BenchTopics.COPY, clients, rows)) {
            report("Warming up");
            benchmark.run(0, WARM_UP);
            for (int round = 0; round < rounds; round++) {
                report("Round " + (round + 1) + " of " + rounds);
                all[round] = benchmark.run(round + 1, articles);
            }
        }
        return all;
    }

    private void print(Round[] all) {
        Table table = new Table(WIDEST, "", "round", "articles", "articles/s", "CPU us/article", "clients' CPU");
        for (int i = 0; i < all.length; i++) {
            row(table, "over HTTP", i + 1, all[i].http());
            row(table, "producer alone", i + 1, all[i].floor());
        }
        double http = median(all, round -> round.http().perSecond());
        double floor = median(all, round -> round.floor().perSecond());
        double cpu = median(all, round -> round.http().cpuMicros());
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s%n%nOver HTTP: %,.0f articles/s, %.2f of the speed of the producer alone, and %,.0f articles a"
                        + " second of CPU time of server and broker (medians); %d processors, Java %d.%n",
                table,
                http,
                http / floor,
                1e6 / cpu,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        if (json) {
            ObjectNode figures = JsonNodeFactory.instance
                    .objectNode()
                    .put("articlesPerSecond", http)
                    .put("producerArticlesPerSecond", floor)
                    .put("cpuMicrosPerArticle", cpu)
                    .put("ratio", http / floor);
            out.println(figures);
        }
        out.flush();
    }

    private static void row(Table table, String name, int round, Taken taken) {
        table.row(
                name,
                round,
                taken.articles(),
                String.format(Locale.ROOT, "%.0f", taken.perSecond()),
                String.format(Locale.ROOT, "%.1f", taken.cpuMicros()),
                String.format(Locale.ROOT, "%.1f", taken.clientMicros()));
    }

    private static double median(Round[] rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = Arrays.stream(rounds).mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void report(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
