package org.lodewire.subscriptions.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

/** {@code lodewire trends}: shows the most mentioned and the fastest rising entities. */
@Command(
        name = "trends",
        mixinStandardHelpOptions = true,
        header = "Show the entities in the news, and those that are rising.",
        footer = "  lodewire trends --window 24h",
        description = "Shows the people, organisations, places and materials that most stories mention, and those whose"
                + " number of stories has grown most since the previous window. Windows are the last hour and"
                + " the last day.")
public final class TrendsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(
            names = "--window",
            paramLabel = "WINDOW",
            converter = WindowConverter.class,
            description = "Show only this window: 1h or 24h. Default: both.")
    private @Nullable CountWindow window;

    @Option(names = "--follow", description = "Continue with new trends until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "Print the complete records, a JSON object per line.")
    private boolean json;

    @Override
    public Integer call() {
        if (window != null && window != CountWindow.ONE_HOUR && window != CountWindow.ONE_DAY) {
            throw new ParameterException(spec.commandLine(), "--window must be 1h or 24h");
        }
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        TrendsDisplay display = new TrendsDisplay(
                Optional.ofNullable(window),
                json,
                new LineOutput(spec.commandLine().getOut()));
        if (follow) {
            Reading.following(connection, Catalogue.ENTITY_TRENDS, display);
        } else {
            Reading.once(connection, Catalogue.ENTITY_TRENDS, display);
        }
        return 0;
    }
}
