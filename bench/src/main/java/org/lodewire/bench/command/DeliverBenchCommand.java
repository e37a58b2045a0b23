package org.lodewire.bench.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.bench.BenchTopics;
import org.lodewire.bench.deliver.DeliverBenchmark;
import org.lodewire.bench.deliver.DeliverBenchmark.Figures;
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

/** {@code lodewire bench deliver}: alerts to webhooks. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        header = "Measure alerts that are sent to webhooks.",
        footer = "  lodewire bench deliver --per-second 50 --seconds 60",
        description =
                "Publishes alerts on a broker of its own, and measures the time until their webhooks have them. Each"
                        + " endpoint has a topic of its own. After an unmeasured warm-up, rounds in which all endpoints are up are"
                        + " followed by as many in which some are down and some answer after 5 s; the figures of both are those of"
                        + " the other endpoints. Broker, delivery and receivers share this process. Keeps nothing.")
public final class DeliverBenchCommand implements Callable<Integer> {

    private static final int WIDEST = 40;
    private static final int PARTITIONS = 4;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--endpoints",
            paramLabel = "N",
            defaultValue = "100",
            description = "Endpoints, with those that fail. Default: ${DEFAULT-VALUE}.")
    private int endpoints;

    @Option(
            names = "--down",
            paramLabel = "N",
            defaultValue = "1",
            description = "Endpoints that are down in the second half. Default: ${DEFAULT-VALUE}.")
    private int down;

    @Option(
            names = "--slow",
            paramLabel = "N",
            defaultValue = "1",
            description = "Endpoints that are slow in the second half. Default: ${DEFAULT-VALUE}.")
    private int slow;

    @Option(
            names = "--per-second",
            paramLabel = "N",
            defaultValue = "50",
            description = "Alerts a second in all. Default: ${DEFAULT-VALUE}.")
    private int perSecond;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Length of each round. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "2",
            description = "Rounds of each half. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Override
    public Integer call() {
        OptionCheck check = new OptionCheck(spec);
        check.range("--endpoints", endpoints, 1, 10_000);
        check.range("--down", down, 0, endpoints - 1);
        check.range("--slow", slow, 0, endpoints - 1 - down);
        check.range("--per-second", perSecond, 1, 10_000);
        check.range("--seconds", seconds, 1, 600);
        check.range("--rounds", rounds, 1, 20);
        report("Starting a Kafka broker and a schema registry");
        try (LocalCluster cluster = LocalCluster.temporary()) {
            Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
            Setup.small(PARTITIONS).apply(connection);
            report("Starting delivery");
            measure(connection);
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private void measure(Connection connection) throws IOException {
        int alerts = perSecond * seconds;
        Table table = new Table(
                WIDEST, "endpoints", "round", "alerts", "missing", "out of order", "p50 ms", "p99 ms", "longest ms");
        try (DeliverBenchmark benchmark = new DeliverBenchmark(
                connection, BenchTopics.ALERTS, endpoints, down, slow, alerts * (2 * rounds + 1))) {
            report("Warming up");
            benchmark.run(alerts, perSecond);
            measure(benchmark, "all up", table);
            benchmark.fail();
            measure(benchmark, down + " down, " + slow + " slow", table);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(table);
        out.flush();
    }

    private void measure(DeliverBenchmark benchmark, String state, Table table) {
        for (int round = 1; round <= rounds; round++) {
            report("Endpoints: " + state + "; round " + round + " of " + rounds);
            Figures figures = benchmark.run(perSecond * seconds, perSecond);
            table.row(
                    state,
                    round,
                    figures.sorted().length,
                    figures.missing(),
                    figures.disorder(),
                    millis(figures, 0.5),
                    millis(figures, 0.99),
                    millis(figures, 1));
        }
    }

    private static String millis(Figures figures, double share) {
        return String.format(Locale.ROOT, "%.0f", figures.millis(share));
    }

    private void report(String progress) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(progress);
        err.flush();
    }
}
