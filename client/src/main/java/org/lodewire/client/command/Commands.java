package org.lodewire.client.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.terminal.ResultOutput;
import org.lodewire.schemas.RawArticle;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs commands. All of them get the same options for logs, help layout and error handling; {@link ErrorHandler} documents
 * the exit codes.
 */
public final class Commands {

    private Commands() {}

    /** Runs a single command with its arguments and returns its exit code. */
    public static int run(Callable<Integer> command, String... arguments) {
        return run(new CommandLine(command), arguments);
    }

    /** Runs a command of a tree with its arguments and returns its exit code. */
    public static int run(CommandLine tree, String... arguments) {
        trustOwnClasses();
        return prepare(tree).execute(arguments);
    }

    /**
     * Runs a command of a tree, which writes its results to an output. The command has failed if it could not write them,
     * but not if their reader has exited.
     */
    public static int run(CommandLine tree, ResultOutput output, String... arguments) {
        trustOwnClasses();
        CommandLine prepared = prepare(tree).setOut(output.writer());
        IExecutionStrategy strategy = prepared.getExecutionStrategy();
        return prepared.setExecutionStrategy(parsed -> execute(parsed, strategy, output))
                .execute(arguments);
    }

    private static int execute(ParseResult parsed, IExecutionStrategy strategy, ResultOutput output) {
        int exitCode = strategy.execute(parsed);
        CommandLine command = parsed.commandSpec().commandLine();
        command.getOut().flush();
        try {
            output.requireWritten();
            return exitCode;
        } catch (CommandFailedException e) {
            throw new ExecutionException(command, "The results are not complete", e);
        }
    }

    /** Avro instantiates only classes of packages that it is configured to trust. */
    private static void trustOwnClasses() {
        System.setProperty("org.apache.avro.SERIALIZABLE_PACKAGES", RawArticle.class.getPackageName());
    }

    /** Gives a tree the shared options, help layout and error handling; {@link #run} does so itself. */
    public static CommandLine prepare(CommandLine tree) {
        LogOptions logs = new LogOptions();
        tree.getCommandSpec().addMixin("logs", CommandSpec.forAnnotatedObject(logs));
        layOut(tree);
        ErrorHandler errors = new ErrorHandler(logs);
        // Arguments are data: one that begins with @ names no file of arguments.
        return tree.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExecutionStrategy(parsed -> execute(parsed, logs))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    private static int execute(ParseResult parsed, LogOptions logs) {
        List<CommandLine> path = parsed.asCommandLineList();
        CommandLine command = path.get(path.size() - 1);
        logs.apply(command.getCommand());
        PrintWriter err = path.get(0).getErr();
        PrintWriter lines = logs.isJson() ? ErrorLines.logged() : ErrorLines.redacted(err);
        path.get(0).setErr(lines);
        try {
            return new RunLast().execute(parsed);
        } finally {
            lines.close();
            path.get(0).setErr(err);
        }
    }

    private static void layOut(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.synopsisHeading("%nUsage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%nParameters:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .footerHeading(usage.footer().length == 0 ? "" : "%nExample:%n");
        command.getSubcommands().values().forEach(Commands::layOut);
    }
}
