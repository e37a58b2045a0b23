package org.lodewire.subscriptions.command;

import org.lodewire.client.command.OptionCheck;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command lists records of which there may be many. */
final class ListingOptions {

    private static final int MAX = 10_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--count", description = "Show only how many there are of each kind.")
    private boolean count;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "Show the newest N. Default: ${DEFAULT-VALUE}.")
    private int last;

    @Option(names = "--from-beginning", description = "Show all retained records, not only the newest.")
    private boolean fromBeginning;

    @Option(names = "--follow", description = "Continue with new records until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "Print the complete records, a JSON object per line.")
    private boolean json;

    /** Refuses options that contradict one another or are out of range. */
    void check() {
        new OptionCheck(spec).range("--last", last, 1, MAX);
        if (count && (follow || fromBeginning)) {
            throw new ParameterException(
                    spec.commandLine(), "--count cannot be combined with --follow or --from-beginning");
        }
    }

    /** Whether to show only counts. */
    boolean count() {
        return count;
    }

    /** How many to show. */
    int last() {
        return last;
    }

    /** Whether to show all. */
    boolean fromBeginning() {
        return fromBeginning;
    }

    /** Whether to continue with new records. */
    boolean follow() {
        return follow;
    }

    /** Whether to print JSON. */
    boolean json() {
        return json;
    }
}
