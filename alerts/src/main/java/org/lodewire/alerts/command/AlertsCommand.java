package org.lodewire.alerts.command;

import java.util.concurrent.Callable;
import org.lodewire.alerts.terminal.LineOutput;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.command.Commands;
import org.lodewire.command.Verbosity;
import org.lodewire.connection.Connection;
import org.lodewire.connection.ConnectionOptions;
import org.lodewire.connection.Reachability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lodewire alerts}: shows alerts and the articles behind them. */
@Command(name = "lodewire alerts", mixinStandardHelpOptions = true, description = {
    "Shows alerts and the articles behind them: those that are raised now, the newest first,",
    "unless told otherwise."})
public final class AlertsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private Verbosity verbosity;

    @Mixin
    private ReadingOptions reading;

    /** Runs the command. */
    public static void main(String... arguments) {
        Commands.main(new AlertsCommand(), arguments);
    }

    @Override
    public Integer call() {
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        AlertsDisplay display = new AlertsDisplay(reading.topics(), reading.fromBeginning(), reading.json(),
                new LineOutput(spec.commandLine().getOut(), System.out));
        if (reading.follow()) {
            Reading.following(connection, Catalogue.ALERTS, display);
        } else {
            Reading.once(connection, Catalogue.ALERTS, display);
        }
        return 0;
    }
}
