package org.lodewire.subscriptions.command;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.connection.RecordReader;
import org.lodewire.client.definitions.FeedDefinitionCheck;
import org.lodewire.schemas.FeedStatus;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.feeds.FeedChoice;
import org.lodewire.subscriptions.feeds.FeedStatuses;
import org.lodewire.subscriptions.terminal.LineOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire feeds status}: shows how feeds are. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        header = "Show how feeds are: last and next poll, new items.",
        footer = "  lodewire feeds status --failing",
        description =
                "Shows for each feed its health, its last and its next poll, how many items were new, how long after"
                        + " its publication the newest was sent, and what the last poll came to. A feed that was not"
                        + " polled yet is new; one that is no longer defined is removed.")
public final class FeedStatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Parameters(paramLabel = "FEED", arity = "0..*", description = "Ids of feeds. Default: all.")
    private Set<String> ids = new LinkedHashSet<>();

    @Option(
            names = "--failing",
            description =
                    "Show only feeds whose polls fail, that have stopped or fallen silent, or whose definition is refused.")
    private boolean failing;

    @Option(
            names = "--follow",
            description = "Continue with new polls, and with feeds that are added or removed, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "Print the complete records, a JSON object per line.")
    private boolean json;

    @Override
    public Integer call() {
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        try (DefinitionFollower definitions = DefinitionFollower.of(connection)) {
            FeedStatusDisplay display = new FeedStatusDisplay(
                    new FeedChoice(ids, failing),
                    new FeedStatuses(definitions.present(), FeedDefinitionCheck.find()),
                    json,
                    new LineOutput(spec.commandLine().getOut()));
            Supplier<RecordReader<String, FeedStatus>> reader =
                    () -> RecordReader.of(connection, Catalogue.FEED_STATUS);
            if (follow) {
                display.onCaughtUp(this::warnOf, () -> definitions.follow(display::defined));
                Reading.following(reader, FeedStatusCommand::keyed, display);
            } else {
                Reading.once(reader, FeedStatusCommand::keyed, display);
                requireNone(display.missing());
            }
        }
        return 0;
    }

    /** One that is not defined yet may be meant, so that following it is no error. */
    private void warnOf(Set<String> missing) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Waiting for feeds that are not defined: " + String.join(", ", missing)
                + ". 'lodewire feeds list' lists those that are.");
        err.flush();
    }

    private static void requireNone(Set<String> missing) {
        if (!missing.isEmpty()) {
            throw new CommandFailedException("There is no feed " + String.join(", ", missing)
                    + ". 'lodewire feeds list' lists those that are defined.");
        }
    }

    /** A record that is about a feed, as all are that the crawler writes. */
    private static Optional<ConsumerRecord<String, FeedStatus>> keyed(ConsumerRecord<String, FeedStatus> record) {
        return Optional.of(record).filter(each -> each.key() != null);
    }
}
