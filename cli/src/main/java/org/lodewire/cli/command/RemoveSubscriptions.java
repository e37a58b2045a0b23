package org.lodewire.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire subscriptions remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        header = "Remove subscriptions.",
        footer = "  lodewire subscriptions remove desk",
        description =
                "Removes subscriptions: all of them, or none if one is not there. What was not delivered yet is forgotten.")
final class RemoveSubscriptions implements Callable<Integer> {

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
                .remove(ids);
        return 0;
    }
}
