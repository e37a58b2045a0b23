package org.lodewire.bench.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.bench.CountingBenchmark;
import org.lodewire.bench.CountingBenchmark.Counted;
import org.lodewire.bench.CountsStageBenchmark;
import org.lodewire.bench.Run;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.Table;
import org.lodewire.client.connection.Connection;
import org.lodewire.local.LocalCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire bench counts}: counting alone. */
@Command(
        name = "counts",
        mixinStandardHelpOptions = true,
        header = "Measure counting.",
        footer = "  lodewire bench counts --topics 10,1000",
        description = "Measures counting alone, on synthetic contributions: the plain logic in one thread over"
                + " stores in memory, the size of its state, and the counts stage on a broker of its own,"
                + " compared with a plain copy of the same contributions. Keeps nothing.")
public final class CountsBenchCommand implements Callable<Integer> {

    private static final int WIDEST = 60;
    private static final int WARM_UP = 100_000;
    private static final int TOPICS_OF_GROWTH = 100;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--topics",
            paramLabel = "N",
            split = ",",
            defaultValue = "10,1000,10000",
            description = "How many topics there are, in turn. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private List<Integer> topics;

    @Option(
            names = "--contributions",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Contributions to count without Kafka. Default: ${DEFAULT-VALUE}.")
    private long contributions;

    @Option(
            names = "--broker-contributions",
            paramLabel = "N",
            defaultValue = "300000",
            description = "Contributions to count on a broker; 0 for none. Default: ${DEFAULT-VALUE}.")
    private long brokerContributions;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10080",
            description =
                    "Minutes of event time that the contributions are spread over. Default: ${DEFAULT-VALUE}, seven days.")
    private long minutes;

    @Override
    public Integer call() throws InterruptedException {
        if (contributions < 16
                || brokerContributions < 0
                || minutes < 1
                || topics.stream().anyMatch(each -> each < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "Numbers must be at least 1, --contributions at least 16.");
        }
        Duration over = Duration.ofMinutes(minutes);
        PrintWriter out = spec.commandLine().getOut();
        report("Warming up");
        CountingBenchmark.count(TOPICS_OF_GROWTH, WARM_UP, over);
        out.println(plain(over) + "\n\n" + growth(over));
        out.flush();
        if (brokerContributions > 0) {
            out.println("\n" + onBroker(over));
            out.flush();
        }
        return 0;
    }

    private String plain(Duration over) {
        Table table = new Table(
                WIDEST,
                "plain logic, one thread",
                "contributions/CPU s",
                "us/contribution",
                "counts emitted/contribution",
                "Avro decode alone, contributions/CPU s");
        for (int each : topics) {
            report("Counting " + contributions + " contributions to " + each + " topics");
            Counted counted = CountingBenchmark.count(each, contributions, over);
            table.row(
                    number(each) + " topics",
                    number(counted.contributionsPerCpuSecond()),
                    String.format(Locale.ROOT, "%.1f", 1e6 / counted.contributionsPerCpuSecond()),
                    String.format(Locale.ROOT, "%.2f", (double) counted.emitted() / contributions),
                    number(CountingBenchmark.decodedPerCpuSecond(each, over)));
        }
        return table.toString();
    }

    private String growth(Duration over) {
        Table table = new Table(
                WIDEST,
                "state per topic, " + TOPICS_OF_GROWTH + " topics",
                "counts, entries",
                "bytes",
                "stories, entries",
                "bytes");
        for (int sixteenths : List.of(1, 4, 16)) {
            long some = contributions * sixteenths / 16;
            report("State after " + some + " contributions");
            Counted counted = CountingBenchmark.count(TOPICS_OF_GROWTH, some, over);
            table.row(
                    number((double) some) + " contributions",
                    perTopic(counted.counts().entries()),
                    perTopic(counted.counts().bytes()),
                    perTopic(counted.stories().entries()),
                    perTopic(counted.stories().bytes()));
        }
        return table.toString();
    }

    private String onBroker(Duration over) throws InterruptedException {
        Table table = new Table(
                WIDEST,
                "on a broker, one partition",
                "seconds",
                "contributions/s",
                "contributions/CPU s of stream thread",
                "copy: seconds",
                "contributions/s",
                "contributions/CPU s of stream thread");
        try (LocalCluster cluster = LocalCluster.temporary()) {
            Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
            CountsStageBenchmark broker = new CountsStageBenchmark(cluster, connection, this::report);
            broker.warmUp();
            for (int each : topics) {
                CountsStageBenchmark.Runs runs = broker.run(each, brokerContributions, over);
                table.row(
                        number(each) + " topics",
                        seconds(runs.counts()),
                        number(runs.counts().articlesPerSecond()),
                        number(perCpu(runs.counts())),
                        seconds(runs.copy()),
                        number(runs.copy().articlesPerSecond()),
                        number(perCpu(runs.copy())));
            }
            return table.toString();
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private static double perCpu(Run run) {
        return 1e6 / run.applicationMicros();
    }

    private static String seconds(Run run) {
        return String.format(Locale.ROOT, "%.2f", run.seconds());
    }

    private static String perTopic(long all) {
        return number((double) all / TOPICS_OF_GROWTH);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private void report(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
