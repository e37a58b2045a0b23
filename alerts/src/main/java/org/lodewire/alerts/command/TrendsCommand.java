package org.lodewire.alerts.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.lodewire.alerts.terminal.LineOutput;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.command.Commands;
import org.lodewire.command.Verbosity;
import org.lodewire.connection.Connection;
import org.lodewire.connection.ConnectionOptions;
import org.lodewire.connection.Reachability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire trends}: shows whom and what the news is about. */
@Command(name = "lodewire trends", mixinStandardHelpOptions = true, description = {
    "Shows the people, organisations, places and materials that most stories of the last hour and the last day mention,",
    "and those whose stories have become most above what they were in the hour or the day before."})
public final class TrendsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private Verbosity verbosity;

    @Option(names = "--window", paramLabel = "WINDOW", converter = WindowConverter.class,
            description = "Show this window only: 1h or 24h. Default: both.")
    private CountWindow window;

    @Option(names = "--follow", description = "Then go on with what comes, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "A JSON object a line, with all there is to know.")
    private boolean json;

    /** Runs the command. */
    public static void main(String... arguments) {
        Commands.main(new TrendsCommand(), arguments);
    }

    @Override
    public Integer call() {
        if (window != null && window != CountWindow.ONE_HOUR && window != CountWindow.ONE_DAY) {
            throw new ParameterException(spec.commandLine(), "There are trends of 1h and 24h only.");
        }
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        TrendsDisplay display = new TrendsDisplay(Optional.ofNullable(window), json,
                new LineOutput(spec.commandLine().getOut(), System.out));
        if (follow) {
            Reading.following(connection, Catalogue.ENTITY_TRENDS, display);
        } else {
            Reading.once(connection, Catalogue.ENTITY_TRENDS, display);
        }
        return 0;
    }
}
