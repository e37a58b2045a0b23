package org.lodewire.subscriptions.command;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.counts.CountChoice;
import org.lodewire.subscriptions.counts.CountView;
import org.lodewire.subscriptions.terminal.LineOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire counts}: shows the counts of topics. */
@Command(
        name = "counts",
        mixinStandardHelpOptions = true,
        header = "Show the counts of topics.",
        footer = "  lodewire counts --topic rare-earths --window 1h --follow",
        description =
                "Shows how many articles, stories and mentions of each topic are in each window. By default, shows the"
                        + " newest counts. Counts are published only when they change: END is when a count became what it"
                        + " is, and it holds until now, however long ago that was. A provisional count may still grow.")
public final class CountsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private ReadingOptions reading;

    @Option(
            names = "--window",
            paramLabel = "WINDOW",
            converter = WindowConverter.class,
            description = "Show only this window: 5m, 1h, 24h or 7d. Can be repeated. Default: all.")
    private Set<CountWindow> windows = new LinkedHashSet<>();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "Show the counts that were valid at this time, such as 2026-07-01T12:00:00Z, if the topic still has"
                            + " them: Kafka removes counts that have been replaced, seven days after they were written or"
                            + " later.")
    private @Nullable Instant at;

    @Override
    public Integer call() {
        if (at != null && (reading.follow() || reading.fromBeginning())) {
            throw new ParameterException(
                    spec.commandLine(), "--at cannot be combined with --follow or --from-beginning");
        }
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        TopicNames.check(connection, reading.topics(), spec.commandLine().getErr());
        if (reading.follow()) {
            Reading.following(connection, Catalogue.COUNTS, display());
        } else {
            Reading.once(connection, Catalogue.COUNTS, display());
        }
        return 0;
    }

    private CountsDisplay display() {
        return new CountsDisplay(
                new CountChoice(reading.topics(), windows),
                at == null ? CountView.newest() : CountView.asOf(at),
                at == null ? "yet" : "as of " + at,
                reading.fromBeginning(),
                reading.json(),
                new LineOutput(spec.commandLine().getOut()));
    }
}
