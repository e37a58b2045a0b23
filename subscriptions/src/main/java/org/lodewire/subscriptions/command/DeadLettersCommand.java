package org.lodewire.subscriptions.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.connection.RecordReader;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.deadletters.DeadLetter;
import org.lodewire.subscriptions.deadletters.DeadLetterText;
import org.lodewire.subscriptions.listing.GroupCounts;
import org.lodewire.subscriptions.terminal.LineOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lodewire dead-letters}: shows records that could not be processed. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        header = "Show dead letters, and submit them again.",
        footer = "  lodewire dead-letters --count",
        description =
                "Shows the records that no stage could decode, process, or write the result of, each with the error."
                        + " By default, shows the newest.")
public final class DeadLettersCommand implements Callable<Integer> {

    private static final String PLURAL = "dead letters";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private DeadLetterFilter filter;

    @Mixin
    private ListingOptions listing;

    @Override
    public Integer call() {
        listing.check();
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).checkBroker(connection);
        Supplier<RecordReader<byte[], byte[]>> reader = () -> RecordReader.ofBytes(connection, Catalogue.DEAD_LETTERS);
        Display<DeadLetter> display = display(new LineOutput(spec.commandLine().getOut()));
        if (listing.follow()) {
            Reading.following(reader, DeadLettersCommand::letter, display);
        } else {
            Reading.once(reader, DeadLettersCommand::letter, display);
        }
        return 0;
    }

    private Display<DeadLetter> display(Consumer<String> out) {
        if (listing.count()) {
            GroupCounts counts = new GroupCounts("records", "reason", "topic", "exception");
            return new CountDisplay<>(filter.choice(), counts, DeadLettersCommand::count, PLURAL, listing.json(), out);
        }
        return new ListingDisplay<>(
                new ListingDisplay.Form<>(PLURAL, DeadLetter::time, DeadLetterText::of, DeadLetterText::json),
                filter.choice(),
                listing.fromBeginning(),
                listing.json(),
                listing.last(),
                out);
    }

    private static void count(GroupCounts counts, DeadLetter letter) {
        counts.add(letter.time(), letter.reason(), letter.topic(), letter.exception());
    }

    private static Optional<DeadLetter> letter(ConsumerRecord<byte[], byte[]> record) {
        return Optional.of(new DeadLetter(record));
    }
}
