package org.lodewire.subscriptions.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire deliveries}: what came of notifications. */
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        header = "Show what reached subscribers, and send it again.",
        footer = "  lodewire deliveries list --outcome DEAD",
        subcommands = {ListDeliveries.class, RetryDeliveries.class},
        description = "Shows each attempt of 'lodewire deliver', and sends notifications again that were given up.")
public final class DeliveriesCommand implements Callable<Integer> {

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
