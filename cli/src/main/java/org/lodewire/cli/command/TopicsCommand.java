package org.lodewire.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire topics}: applies, lists, previews and removes topic definitions. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        header = "Apply, preview, list and remove topic definitions.",
        footer = "  lodewire topics apply seeds/topics",
        subcommands = {ApplyTopics.class, ListTopics.class, PreviewTopic.class, RemoveTopics.class},
        description = "Manages topic definitions. A running pipeline uses changes immediately.")
public final class TopicsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Missing command: apply, list, preview or remove.");
    }
}
