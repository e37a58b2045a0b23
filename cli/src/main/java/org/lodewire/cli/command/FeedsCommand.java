package org.lodewire.cli.command;

import java.util.concurrent.Callable;
import org.lodewire.producer.command.RunFeedsCommand;
import org.lodewire.subscriptions.command.FeedStatusCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire feeds}: which feeds to poll, and how they are. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        header = "Define feeds, poll them, and show how they are.",
        footer = "  lodewire feeds apply seeds/feeds",
        subcommands = {
            ApplyFeeds.class,
            AddFeed.class,
            ListFeeds.class,
            RemoveFeeds.class,
            ImportFeeds.class,
            ExportFeeds.class,
            CheckFeed.class,
            FeedStatusCommand.class,
            RunFeedsCommand.class
        },
        description =
                "Manages the definitions of feeds: RSS, Atom and JSON feeds, sitemaps, and pages that list articles."
                        + " A running crawler uses changes immediately.")
public final class FeedsCommand implements Callable<Integer> {

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
