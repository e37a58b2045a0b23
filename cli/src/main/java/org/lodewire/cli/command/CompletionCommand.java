package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire completion}: prints a script that completes commands and options in a shell. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        header = "Print a completion script for bash or zsh.",
        description =
                "Prints a script that completes commands and options. Evaluate it in ~/.bashrc or, after compinit, in"
                        + " ~/.zshrc. One script serves both shells.",
        footer = "  source <(lodewire completion bash)")
final class CompletionCommand implements Callable<Integer> {

    /** The shells that the script works in. */
    enum Shell {
        bash,
        zsh
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SHELL",
            defaultValue = "bash",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings({"UnusedVariable", "NullAway.Init"}) // One script is for both; has a default.
    private Shell shell;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(AutoComplete.bash("lodewire", spec.root().commandLine()));
        out.flush();
        return 0;
    }
}
