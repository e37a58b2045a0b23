package org.lodewire.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.schemas.Subscription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire subscriptions pause}. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        header = "Deliver nothing for a while.",
        footer = "  lodewire subscriptions pause desk",
        description =
                "Pauses subscriptions: alerts wait, and are summed up when 'subscriptions resume' lets delivery go on.")
final class PauseSubscriptions implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Parameters(paramLabel = "SUBSCRIPTION", arity = "1..*", description = "Ids of the subscriptions.")
    @SuppressWarnings("NullAway.Init") // required
    private List<String> ids;

    @Override
    public Integer call() {
        SubscriptionsChange.of(
                        options.connection(),
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr())
                .change(
                        ids,
                        "paused",
                        each -> Subscription.newBuilder(each).setPaused(true).build());
        return 0;
    }
}
