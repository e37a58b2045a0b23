package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.setup.Setup;
import org.lodewire.schemas.time.Durations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire setup}: creates the topics and registers the schemas. */
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        header = "Create topics and register schemas.",
        footer = "  lodewire setup --partitions 12 --retention 30d",
        description = "Creates and updates topics, and registers schemas. Can be repeated.")
public final class SetupCommand implements Callable<Integer> {

    private static final String FOREVER = "forever";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "Number of partitions of the topics that scale, when they are created. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Replicas of each partition. Default: that of the broker.")
    private short replicationFactor;

    @Option(
            names = "--retention",
            paramLabel = "TIME",
            defaultValue = FOREVER,
            description =
                    "Retention in event time, such as 30d. Default: ${DEFAULT-VALUE}, because Kafka deletes by event"
                            + " time and a corpus may be old.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String retention;

    @Override
    public Integer call() {
        Setup setup = setup();
        PrintWriter out = spec.commandLine().getOut();
        Reachability.of(spec.commandLine().getErr()).check(options.connection());
        List<String> done = setup.apply(options.connection());
        done.forEach(out::println);
        out.println(done.isEmpty() ? "Everything is up to date." : "Ready.");
        out.flush();
        return 0;
    }

    private Setup setup() {
        OptionCheck check = new OptionCheck(spec);
        check.range("--partitions", partitions, 1, Integer.MAX_VALUE);
        Optional<Duration> time = keptFor();
        time.ifPresent(each -> check.positive("--retention", each));
        return new Setup(partitions, replicationFactor, time);
    }

    private Optional<Duration> keptFor() {
        try {
            return retention.equals(FOREVER) ? Optional.empty() : Optional.of(Durations.parse(retention));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--retention: " + e.getMessage());
        }
    }
}
