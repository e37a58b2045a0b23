package org.lodewire.subscriptions.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.terminal.LineOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire trends}: shows whom and what the news is about. */
@Command(
        name = "trends",
        mixinStandardHelpOptions = true,
        header = "Show the entities in the news, and those that are rising.",
        footer = "  lodewire trends --window 24h",
        description = {
            "Shows the people, organisations, places and materials that most stories of the last hour and the last day"
                    + " mention,",
            "and those whose stories have become most above what they were in the hour or the day before."
        })
public final class TrendsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(
            names = "--window",
            paramLabel = "WINDOW",
            converter = WindowConverter.class,
            description = "Show this window only: 1h or 24h. Default: both.")
    private CountWindow window;

    @Option(names = "--follow", description = "Then go on with what comes, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "A JSON object a line, with all there is to know.")
    private boolean json;

    @Override
    public Integer call() {
        if (window != null && window != CountWindow.ONE_HOUR && window != CountWindow.ONE_DAY) {
            throw new ParameterException(spec.commandLine(), "There are trends of 1h and 24h only.");
        }
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        TrendsDisplay display = new TrendsDisplay(
                Optional.ofNullable(window),
                json,
                new LineOutput(spec.commandLine().getOut(), System.out));
        if (follow) {
            Reading.following(connection, Catalogue.ENTITY_TRENDS, display);
        } else {
            Reading.once(connection, Catalogue.ENTITY_TRENDS, display);
        }
        return 0;
    }
}
