package org.lodewire.subscriptions.command;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.connection.RecordReader;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.listing.GroupCounts;
import org.lodewire.subscriptions.rejects.Reject;
import org.lodewire.subscriptions.rejects.RejectChoice;
import org.lodewire.subscriptions.rejects.RejectText;
import org.lodewire.subscriptions.terminal.LineOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lodewire rejects}: shows rejected articles. */
@Command(
        name = "rejects",
        mixinStandardHelpOptions = true,
        header = "Show rejected articles, and submit them again.",
        footer = "  lodewire rejects --count",
        description =
                "Shows the articles that were rejected, by the pipeline or by a command that publishes, each with the"
                        + " reason. By default, shows the newest.")
public final class RejectsCommand implements Callable<Integer> {

    private static final String PLURAL = "rejected articles";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private RejectFilter filter;

    @Mixin
    private ListingOptions listing;

    @Override
    public Integer call() {
        listing.check();
        RejectChoice choice = filter.choice();
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        Supplier<RecordReader<String, RejectedArticle>> reader = () -> RecordReader.of(connection, Catalogue.REJECTED);
        Display<Reject> display =
                display(choice, new LineOutput(spec.commandLine().getOut()));
        if (listing.follow()) {
            Reading.following(reader, RejectsCommand::reject, display);
        } else {
            Reading.once(reader, RejectsCommand::reject, display);
        }
        return 0;
    }

    private Display<Reject> display(RejectChoice choice, Consumer<String> out) {
        if (listing.count()) {
            GroupCounts counts = new GroupCounts("articles", "reason", "stage");
            return new CountDisplay<>(choice, counts, RejectsCommand::count, PLURAL, listing.json(), out);
        }
        return new ListingDisplay<>(
                new ListingDisplay.Form<>(PLURAL, Reject::time, RejectText::of, RejectText::json),
                choice,
                listing.fromBeginning(),
                listing.json(),
                listing.last(),
                out);
    }

    private static void count(GroupCounts counts, Reject reject) {
        counts.add(
                reject.time(),
                reject.article().getReason().name(),
                reject.article().getStage());
    }

    private static Optional<Reject> reject(ConsumerRecord<String, RejectedArticle> record) {
        return Optional.ofNullable(record.value())
                .map(article -> new Reject(article, Instant.ofEpochMilli(record.timestamp())));
    }
}
