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

/** {@code lodewire subscriptions resume}. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        header = "Deliver again.",
        footer = "  lodewire subscriptions resume desk",
        description = "Lets the delivery of paused subscriptions go on. What waited is summed up.")
final class ResumeSubscriptions implements Callable<Integer> {

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
                        "resumed",
                        each -> Subscription.newBuilder(each).setPaused(false).build());
        return 0;
    }
}
