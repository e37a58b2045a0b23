package org.lodewire.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.connection.Connection;
import org.lodewire.subscriptions.deliverer.KnownAlerts;
import org.lodewire.subscriptions.delivery.MutedAlerts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire subscriptions mute}. */
@Command(
        name = "mute",
        mixinStandardHelpOptions = true,
        header = "Deliver nothing more about an alert.",
        footer = "  lodewire subscriptions mute desk rare-earths/spike/2026-03-02T12:00:00Z",
        description = "Mutes an alert for a subscription until it is resolved: the next alert of the same rule has"
                + " another id, and is delivered.")
final class MuteAlert implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Parameters(index = "0", paramLabel = "SUBSCRIPTION", description = "Id of the subscription.")
    @SuppressWarnings("NullAway.Init") // required
    private String id;

    @Parameters(index = "1", paramLabel = "ALERT", description = "Id of the alert.")
    @SuppressWarnings("NullAway.Init") // required
    private String alert;

    @Override
    public Integer call() {
        new OptionCheck(spec)
                .matches(
                        "ALERT",
                        alert,
                        "[^\\p{Cntrl}]{1,300}",
                        "the id of an alert, as 'lodewire alerts --json' shows it");
        Connection connection = options.connection();
        SubscriptionsChange change = SubscriptionsChange.of(
                connection, spec.commandLine().getOut(), spec.commandLine().getErr());
        change.find(List.of(id));
        new KnownAlerts(connection).require(alert);
        change.change(List.of(id), "muted " + alert + " for", each -> MutedAlerts.with(each, alert));
        return 0;
    }
}
