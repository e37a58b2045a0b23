package org.lodewire.streams.command;

import java.util.concurrent.Callable;
import org.lodewire.command.Commands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire topics}: applies, lists and removes topic definitions. */
@Command(name = "lodewire topics", mixinStandardHelpOptions = true,
        subcommands = {ApplyTopics.class, ListTopics.class, PreviewTopic.class, RemoveTopics.class},
        description = "Applies, lists, previews and removes topic definitions; a running pipeline takes them up at once.")
public final class TopicsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Runs the command. */
    public static void main(String... arguments) {
        Commands.main(new TopicsCommand(), arguments);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do: apply, list, preview or remove.");
    }
}
