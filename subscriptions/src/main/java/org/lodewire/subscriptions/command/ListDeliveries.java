package org.lodewire.subscriptions.command;

import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.connection.RecordReader;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.deliveries.DeliveryChoice;
import org.lodewire.subscriptions.deliveries.DeliveryText;
import org.lodewire.subscriptions.listing.GroupCounts;
import org.lodewire.subscriptions.terminal.LineOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire deliveries list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "Show attempts to deliver notifications.",
        footer = "  lodewire deliveries list --subscription desk --follow",
        description =
                "Shows each attempt to deliver a notification: whether the receiver accepted it, why not, and when"
                        + " the next attempt is made. By default, shows the newest.")
final class ListDeliveries implements Callable<Integer> {

    private static final String PLURAL = "deliveries";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(
            names = "--subscription",
            paramLabel = "ID",
            description = "Only those of this subscription. Can be repeated.")
    private Set<String> subscriptions = new LinkedHashSet<>();

    // Not the enum: picocli would load it, and with it Avro, which starts the logging system before its options are
    // read.
    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            completionCandidates = Outcomes.class,
            description = "Only those with this outcome: ${COMPLETION-CANDIDATES}. Can be repeated.")
    private Set<String> outcomes = new LinkedHashSet<>();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Only attempts that ended at this time or later, such as 2026-07-01T12:00:00Z.")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "Only attempts that ended before this time, as to show those before the oldest that is shown.")
    private @Nullable Instant until;

    @Mixin
    private ListingOptions listing;

    @Override
    public Integer call() {
        listing.check();
        DeliveryChoice choice = new DeliveryChoice(
                subscriptions, outcomes.stream().map(this::outcome).collect(Collectors.toSet()), since, until);
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        Supplier<RecordReader<String, Delivery>> reader = () -> RecordReader.of(connection, Catalogue.DELIVERIES);
        Display<Delivery> display =
                display(choice, new LineOutput(spec.commandLine().getOut()));
        if (listing.follow()) {
            Reading.following(reader, ListDeliveries::delivery, display);
        } else {
            Reading.once(reader, ListDeliveries::delivery, display);
        }
        return 0;
    }

    private Display<Delivery> display(DeliveryChoice choice, Consumer<String> out) {
        if (listing.count()) {
            GroupCounts counts = new GroupCounts("attempts", "outcome", "subscription");
            return new CountDisplay<>(choice, counts, ListDeliveries::count, PLURAL, listing.json(), out);
        }
        return new ListingDisplay<>(
                new ListingDisplay.Form<>(PLURAL, Delivery::getAt, DeliveryText::of, DeliveryText::json),
                choice,
                listing.fromBeginning(),
                listing.json(),
                listing.last(),
                out);
    }

    private static void count(GroupCounts counts, Delivery delivery) {
        counts.add(delivery.getAt(), delivery.getOutcome().name(), delivery.getSubscription());
    }

    private static Optional<Delivery> delivery(ConsumerRecord<String, Delivery> record) {
        return Optional.ofNullable(record.value());
    }

    private DeliveryOutcome outcome(String name) {
        return Arrays.stream(DeliveryOutcome.values())
                .filter(outcome -> outcome.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Invalid value '" + name + "' for --outcome: expected " + String.join(", ", new Outcomes())
                                + "."));
    }

    /** The names of the outcomes. */
    static final class Outcomes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(DeliveryOutcome.values())
                    .filter(outcome -> outcome != DeliveryOutcome.UNKNOWN)
                    .map(Enum::name)
                    .iterator();
        }
    }
}
