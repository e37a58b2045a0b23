package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.schemas.Subscription;
import org.lodewire.subscriptions.command.SenderOptions;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.delivery.AttemptResult;
import org.lodewire.subscriptions.delivery.TestNotification;
import org.lodewire.subscriptions.endpoint.Sender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire subscriptions test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        header = "Send a test alert to a subscriber.",
        footer = "  LODEWIRE_SECRET_DESK=whsec_... lodewire subscriptions test desk",
        description =
                "Sends an alert that is marked as a test to the endpoint of a subscription, at once and only once,"
                        + " and shows what came of it. The secrets that the subscription refers to are read by this command.")
final class TestSubscription implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private SenderOptions senderOptions;

    @Parameters(paramLabel = "SUBSCRIPTION", description = "Id of the subscription.")
    @SuppressWarnings("NullAway.Init") // required
    private String id;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Subscription subscription = SubscriptionsChange.of(
                        options.connection(), out, spec.commandLine().getErr())
                .find(List.of(id))
                .get(0);
        Attempt attempt = TestNotification.to(subscription, InstantSource.system());
        try (Sender sender = senderOptions.sender()) {
            AttemptResult result = sender.send(attempt).join();
            if (result.outcome() != AttemptResult.Outcome.DELIVERED) {
                throw new CommandFailedException("The test was not delivered: " + result.reason() + ".");
            }
            out.println("delivered in " + result.took().toMillis() + " ms"
                    + (result.status() == null ? "" : ", status " + result.status()));
            out.flush();
        }
        return 0;
    }
}
