package org.lodewire.subscriptions.command;

import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that select records, and their format. */
final class ReadingOptions {

    @Option(names = "--topic", paramLabel = "ID", description = "Show only this topic. Can be repeated. Default: all.")
    private Set<String> topics = new LinkedHashSet<>();

    @Option(
            names = "--from-beginning",
            description =
                    "Show all retained records, not only the current ones. Records of one topic are shown in the order"
                            + " in which they were published.")
    private boolean fromBeginning;

    @Option(names = "--follow", description = "Continue with new records until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "Print the complete records, a JSON object per line.")
    private boolean json;

    /** Ids of the topics to show; empty for all. */
    Set<String> topics() {
        return topics;
    }

    /** Whether to show all retained records. */
    boolean fromBeginning() {
        return fromBeginning;
    }

    /** Whether to continue with new records. */
    boolean follow() {
        return follow;
    }

    /** Whether to show records as JSON. */
    boolean json() {
        return json;
    }
}
