package org.lodewire.subscriptions.command;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.subscriptions.rejects.RejectChoice;
import picocli.CommandLine.Option;

/** The options that select rejected articles. */
public final class RejectFilter {

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Only articles rejected for this reason: ${COMPLETION-CANDIDATES}. Can be repeated.")
    private Set<RejectionReason> reasons = new LinkedHashSet<>();

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

    /** The articles that the options select. */
    public RejectChoice choice() {
        return new RejectChoice(reasons, sources, articles, since, until);
    }
}
