package org.lodewire.subscriptions.command;

import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.subscriptions.rejects.RejectChoice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that select rejected articles. */
public final class RejectFilter {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    // Not the enum: picocli would load it, and with it Avro, which starts the logging system before its options are
    // read.
    @Option(
            names = "--reason",
            paramLabel = "REASON",
            completionCandidates = Reasons.class,
            description = "Only articles rejected for this reason: ${COMPLETION-CANDIDATES}. Can be repeated.")
    private Set<String> reasons = new LinkedHashSet<>();

    @Option(names = "--source", paramLabel = "NAME", description = "Only articles of this source. Can be repeated.")
    private Set<String> sources = new LinkedHashSet<>();

    @Option(names = "--article", paramLabel = "ID", description = "Only the article with this id. Can be repeated.")
    private Set<String> articles = new LinkedHashSet<>();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "Only articles with an event time from this time on, such as 2026-07-01T12:00:00Z. The time of one"
                            + " that was rejected before it had an event time is that of its rejection.")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Only articles with an event time before this time.")
    private @Nullable Instant until;

    /**
     * The articles that the options select.
     *
     * @throws ParameterException if there is no such reason
     */
    public RejectChoice choice() {
        return new RejectChoice(
                reasons.stream().map(this::reason).collect(Collectors.toSet()), sources, articles, since, until);
    }

    private RejectionReason reason(String name) {
        return Arrays.stream(RejectionReason.values())
                .filter(reason -> reason.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Invalid value '" + name + "' for --reason: expected " + String.join(", ", new Reasons())
                                + "."));
    }

    /** The names of the reasons. */
    static final class Reasons implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(RejectionReason.values()).map(Enum::name).iterator();
        }
    }
}
