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
        description = {
            "Measures counting alone, on synthetic contributions (\"hits\"): the plain logic in one thread over stores",
            "in memory, the size of its state, and the counts stage on a broker of its own, compared with a plain copy of",
            "the same contributions. Keeps nothing."
        })
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
    private List<Integer> topics;

    @Option(
            names = "--hits",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Hits to count without Kafka. Default: ${DEFAULT-VALUE}.")
    private long hits;

    @Option(
            names = "--broker-hits",
            paramLabel = "N",
            defaultValue = "300000",
            description = "Hits to count on a broker; 0 for none. Default: ${DEFAULT-VALUE}.")
    private long brokerHits;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10080",
            description = "Minutes of event time that the hits are spread over. Default: ${DEFAULT-VALUE}, seven days.")
    private long minutes;

    @Override
    public Integer call() throws InterruptedException {
        if (hits < 16 || brokerHits < 0 || minutes < 1 || topics.stream().anyMatch(each -> each < 1)) {
            throw new ParameterException(spec.commandLine(), "Numbers must be at least 1, --hits at least 16.");
        }
        Duration over = Duration.ofMinutes(minutes);
        PrintWriter out = spec.commandLine().getOut();
        report("Warming up");
        CountingBenchmark.count(TOPICS_OF_GROWTH, WARM_UP, over);
        out.println(plain(over) + "\n\n" + growth(over));
        out.flush();
        if (brokerHits > 0) {
            out.println("\n" + onBroker(over));
            out.flush();
        }
        return 0;
    }

    private String plain(Duration over) {
        Table table = new Table(
                WIDEST,
                "plain logic, one thread",
                "hits/CPU s",
                "us/hit",
                "counts emitted/hit",
                "Avro decode alone, hits/CPU s");
        for (int each : topics) {
            report("Counting " + hits + " hits of " + each + " topics");
            Counted counted = CountingBenchmark.count(each, hits, over);
            table.row(
                    number(each) + " topics",
                    number(counted.contributionsPerCpuSecond()),
                    String.format(Locale.ROOT, "%.1f", 1e6 / counted.contributionsPerCpuSecond()),
                    String.format(Locale.ROOT, "%.2f", (double) counted.emitted() / hits),
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
            long some = hits * sixteenths / 16;
            report("State after " + some + " hits");
            Counted counted = CountingBenchmark.count(TOPICS_OF_GROWTH, some, over);
            table.row(
                    number((double) some) + " hits",
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
                "hits/s",
                "hits/CPU s of stream thread",
                "copy: seconds",
                "hits/s",
                "hits/CPU s of stream thread");
        try (LocalCluster cluster = LocalCluster.temporary()) {
            Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
            CountsStageBenchmark broker = new CountsStageBenchmark(cluster, connection, this::report);
            broker.warmUp();
            for (int each : topics) {
                CountsStageBenchmark.Runs runs = broker.run(each, brokerHits, over);
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
