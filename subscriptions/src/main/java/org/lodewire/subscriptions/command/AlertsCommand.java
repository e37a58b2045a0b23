package org.lodewire.subscriptions.command;

import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.terminal.LineOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lodewire alerts}: shows alerts with their evidence. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        header = "Show alerts and their evidence.",
        footer = "  lodewire alerts --follow",
        description = "Shows alerts with the articles that are their evidence. By default, shows the alerts that are"
                + " currently raised, newest first.")
public final class AlertsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private ReadingOptions reading;

    @Override
    public Integer call() {
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        TopicNames.check(connection, reading.topics(), spec.commandLine().getErr());
        AlertsDisplay display = new AlertsDisplay(
                reading.topics(),
                reading.fromBeginning(),
                reading.json(),
                new LineOutput(spec.commandLine().getOut()));
        if (reading.follow()) {
            Reading.following(connection, Catalogue.ALERTS, display);
        } else {
            Reading.once(connection, Catalogue.ALERTS, display);
        }
        return 0;
    }
}
