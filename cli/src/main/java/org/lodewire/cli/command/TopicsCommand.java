package org.lodewire.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire topics}: applies, lists and removes topic definitions. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        header = "Apply, preview, list and remove topic definitions.",
        footer = "  lodewire topics apply seeds/topics",
        subcommands = {ApplyTopics.class, ListTopics.class, PreviewTopic.class, RemoveTopics.class},
        description =
                "Applies, lists, previews and removes topic definitions; a running pipeline takes them up at once.")
public final class TopicsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do: apply, list, preview or remove.");
    }
}
