package org.lodewire.subscriptions.command;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.subscriptions.deliverer.DeliveryHistory;
import org.lodewire.subscriptions.deliverer.RetryRequests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire deliveries retry}. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        header = "Send notifications again that were given up.",
        footer = "  lodewire deliveries retry desk rare-earths/spike/2026-03-02T12:00:00Z-0f3a4c5d",
        description = "Asks a running 'lodewire deliver' to send notifications again that were given up: those with the"
                + " outcome DEAD after at least one attempt, of which the last 200 of a subscription are remembered."
                + " 'lodewire deliveries list --follow' shows what comes of it. Fails, and asks for nothing, if one of"
                + " them cannot be sent again.")
final class RetryDeliveries implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Parameters(index = "0", paramLabel = "SUBSCRIPTION", description = "Id of the subscription.")
    @SuppressWarnings("NullAway.Init") // required
    private String subscription;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "NOTIFICATION", description = "Ids of the notifications.")
    @SuppressWarnings("NullAway.Init") // required
    private List<String> notifications;

    @Override
    public Integer call() {
        OptionCheck check = new OptionCheck(spec);
        check.matches("SUBSCRIPTION", subscription, "[a-z0-9-]{1,64}", "the id of a subscription");
        notifications.forEach(id -> check.matches(
                "NOTIFICATION", id, "[^\\p{Cntrl}]{1,400}", "the id that 'lodewire deliveries list' shows"));
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        new DeliveryHistory(connection).requireGivenUp(subscription, notifications);
        RetryRequests requests = new RetryRequests(connection, InstantSource.system());
        requests.requireRemembered(subscription, notifications);
        Set<String> seenTo = requests.writeAndAwait(subscription, notifications);
        PrintWriter out = spec.commandLine().getOut();
        notifications.forEach(id -> out.println(
                seenTo.contains(id)
                        ? "sending again " + id
                        : "asked for " + id + ", which is sent again when a 'lodewire deliver' runs"));
        out.flush();
        return 0;
    }
}
