package org.lodewire.bench.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.bench.BenchTopics;
import org.lodewire.bench.stream.StreamBenchmark;
import org.lodewire.bench.stream.StreamBenchmark.Figures;
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

/** {@code lodewire bench stream}: alerts to the clients of a stream. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        header = "Measure alerts that clients get by the stream of events.",
        footer = "  lodewire bench stream --clients 1000 --per-second 100 --processor 0",
        description =
                "Starts 'serve' in a process of its own, and opens streams that each receive every alert. Publishes alerts"
                        + " on a broker of its own, and measures the time from the send of each to each client. Broker and"
                        + " clients share this process. Keeps nothing.")
public final class StreamBenchCommand implements Callable<Integer> {

    private static final int WIDEST = 60;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Clients, each with a stream. Default: ${DEFAULT-VALUE}.")
    private int clients;

    @Option(
            names = "--per-second",
            paramLabel = "N",
            defaultValue = "100",
            description = "Alerts a second in all. Default: ${DEFAULT-VALUE}.")
    private int perSecond;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "10",
            description = "Seconds before alerts are measured. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "Seconds in which alerts are measured. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--processor",
            paramLabel = "N",
            description =
                    "The only processor that the server uses, from 0; needs taskset, as Linux has it. Default: all.")
    private @Nullable Integer processor;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of the topics. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Override
    public Integer call() {
        OptionCheck check = new OptionCheck(spec);
        check.range("--clients", clients, 1, 10_000);
        check.range("--per-second", perSecond, 1, 10_000);
        check.range("--warm-up", warmUp, 0, 600);
        check.range("--seconds", seconds, 1, 600);
        check.range("--partitions", partitions, 1, 1_000);
        if (processor != null) {
            check.range("--processor", processor, 0, 10_000);
        }
        report("Starting a Kafka broker and a schema registry");
        try (LocalCluster cluster = LocalCluster.temporary()) {
            Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
            Setup.small(partitions).apply(connection);
            StreamBenchmark.Settings settings = new StreamBenchmark.Settings(
                    clients, perSecond, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), processor);
            print(new StreamBenchmark(connection, BenchTopics.ALERTS, settings, this::report).run());
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private void print(Figures figures) {
        double cores = (double) figures.cpu().toNanos() / figures.elapsed().toNanos();
        Table table = new Table(WIDEST, "what", "number")
                .row("clients", clients)
                .row("alerts", figures.alerts())
                .row("events that did not come", figures.missing())
                .row("events that came again", figures.repeated())
                .row("events after a later one of their topic", figures.disorder())
                .row("clients that were disconnected", figures.disconnected())
                .row("MB received, with the warm-up", figures.bytes() / 1_000_000)
                .row("seconds of publishing", number("%.1f", figures.elapsed().toMillis() / 1e3))
                .row("the server's CPU, seconds", number("%.1f", figures.cpu().toMillis() / 1e3))
                .row("the server's CPU, of one processor", number("%.2f", cores))
                .row("alert to client, p50, ms", number("%.0f", figures.p50()))
                .row("alert to client, p99, ms", number("%.0f", figures.p99()))
                .row("alert to client, longest, ms", number("%.0f", figures.longest()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(table);
        out.flush();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private void report(String progress) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(progress);
        err.flush();
    }
}
