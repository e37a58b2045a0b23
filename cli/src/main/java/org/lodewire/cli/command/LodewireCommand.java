package org.lodewire.cli.command;

import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.lodewire.client.command.Commands;
import org.lodewire.client.terminal.ResultOutput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code lodewire}: the root of the command tree. Its commands are the providers of {@link Callable} on the class path
 * ({@code META-INF/services/java.util.concurrent.Callable}) that have picocli's {@link Command} annotation.
 */
@Command(
        name = "lodewire",
        mixinStandardHelpOptions = true,
        description = "Turns a news firehose into counts and alerts on Kafka.",
        footer = {"  lodewire help counts", "  lodewire counts --follow"})
public final class LodewireCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Runs the command that the arguments name, and exits with its exit code. */
    public static void main(String... arguments) {
        Thread.setDefaultUncaughtExceptionHandler(LodewireCommand::logUncaught);
        try {
            System.exit(Commands.run(tree(), ResultOutput.ofProcess(), arguments));
        } catch (Error e) {
            // Threads of Kafka's would let the process live on.
            logUncaught(Thread.currentThread(), e);
            System.exit(1);
        }
    }

    /** One line at the level of errors; Java would print a stack trace. Why a stream thread ends is logged where it is replaced. */
    private static void logUncaught(Thread thread, Throwable failure) {
        Logger log = LoggerFactory.getLogger(LodewireCommand.class);
        if (thread.getName().contains("StreamThread")) {
            log.debug("Thread {} ended", thread.getName(), failure);
        } else {
            log.error("Thread {} ended unexpectedly", thread.getName(), failure);
        }
    }

    /** Creates the tree of all commands on the class path. */
    @SuppressWarnings("rawtypes") // A class literal has no type arguments.
    public static CommandLine tree() {
        CommandLine root = new CommandLine(new LodewireCommand());
        ServiceLoader.load(Callable.class).stream()
                .filter(provider -> provider.type().isAnnotationPresent(Command.class))
                .forEach(provider -> root.addSubcommand(provider.get()));
        // They publish, which the module with the command above them cannot.
        Objects.requireNonNull(root.getSubcommands().get("rejects")).addSubcommand(new SubmitRejects());
        Objects.requireNonNull(root.getSubcommands().get("dead-letters")).addSubcommand(new SubmitDeadLetters());
        root.addSubcommand(new CompletionCommand());
        CommandLine helpCommand = new CommandLine(new HelpCommand());
        root.addSubcommand(helpCommand);
        helpCommand
                .getCommandSpec()
                .usageMessage()
                .header("Show the help of a command.")
                .description("Shows the help of COMMAND, or without it, the list of all commands.")
                .footer("  lodewire help counts");
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandGroup::list);
        giveVersion(root, new Version());
        return root;
    }

    private static void giveVersion(CommandLine command, IVersionProvider version) {
        command.getCommandSpec().versionProvider(version);
        command.getSubcommands().values().forEach(each -> giveVersion(each, version));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }
}
