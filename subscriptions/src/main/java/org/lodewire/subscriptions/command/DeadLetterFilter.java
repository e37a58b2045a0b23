package org.lodewire.subscriptions.command;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodewire.subscriptions.deadletters.DeadLetterChoice;
import picocli.CommandLine.Option;

/** The options that select dead letters. */
public final class DeadLetterFilter {

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description =
                    "Only dead letters for this reason: UNDECODABLE, no record of its topic; UNPROCESSABLE, a stage failed"
                            + " on it; UNWRITABLE, its result would be too large. Can be repeated.")
    private Set<String> reasons = new LinkedHashSet<>();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only records of this Kafka topic. Can be repeated.")
    private Set<String> topics = new LinkedHashSet<>();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Only records with a timestamp from this time on, such as 2026-07-01T12:00:00Z.")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Only records with a timestamp before this time.")
    private @Nullable Instant until;

    /** The dead letters that the options select. */
    public DeadLetterChoice choice() {
        Set<String> upper =
                reasons.stream().map(reason -> reason.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        return new DeadLetterChoice(upper, topics, since, until);
    }
}
