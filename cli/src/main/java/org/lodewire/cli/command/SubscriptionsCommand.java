package org.lodewire.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire subscriptions}: which alerts reach whom. */
@Command(
        name = "subscriptions",
        mixinStandardHelpOptions = true,
        header = "Define who gets which alerts.",
        footer = "  lodewire subscriptions apply subscriptions.yaml",
        subcommands = {
            ApplySubscriptions.class,
            ListSubscriptions.class,
            RemoveSubscriptions.class,
            TestSubscription.class,
            PauseSubscriptions.class,
            ResumeSubscriptions.class,
            MuteAlert.class
        },
        description = "Manages subscriptions: which alerts go to which webhook, channel or mail address, how often, and"
                + " when not. A running 'lodewire deliver' uses changes immediately.")
public final class SubscriptionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()) + ".");
    }
}
