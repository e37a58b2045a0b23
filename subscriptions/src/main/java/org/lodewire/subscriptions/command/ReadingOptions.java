package org.lodewire.subscriptions.command;

import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say how much of a topic to show, and how. */
final class ReadingOptions {

    @Option(
            names = "--topic",
            paramLabel = "ID",
            description = "Show this topic of interest only; may be given several times. Default: all.")
    private Set<String> topics = new LinkedHashSet<>();

    @Option(
            names = "--from-beginning",
            description = {
                "Show everything that was told and is still kept, not only what holds now;",
                "what concerns one topic comes in the order in which it was told."
            })
    private boolean fromBeginning;

    @Option(names = "--follow", description = "Then go on with what comes, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "A JSON object a line, with all there is to know.")
    private boolean json;

    /** Ids of the topics to show; empty for all. */
    Set<String> topics() {
        return topics;
    }

    /** Whether to show all that was told. */
    boolean fromBeginning() {
        return fromBeginning;
    }

    /** Whether to go on with what comes. */
    boolean follow() {
        return follow;
    }

    /** Whether to show records as JSON. */
    boolean json() {
        return json;
    }
}
