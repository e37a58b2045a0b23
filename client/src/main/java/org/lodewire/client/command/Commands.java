package org.lodewire.client.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.InterruptException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.RawArticle;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command: exit code 0 if it did what was asked, 1 if it could not, 2 with the usage if the arguments are wrong.
 * What a user sees of an error is one line; the rest is for {@code --verbose}.
 */
public final class Commands {

    private Commands() {}

    /** Runs a command with its arguments and returns its exit code. */
    public static int run(Callable<Integer> command, String... arguments) {
        return run(new CommandLine(command), arguments);
    }

    /** Runs a command of a tree with its arguments and returns its exit code. */
    public static int run(CommandLine tree, String... arguments) {
        // Avro makes no object of a class whose package it is not told to trust.
        System.setProperty("org.apache.avro.SERIALIZABLE_PACKAGES", RawArticle.class.getPackageName());
        LogOptions logs = new LogOptions();
        tree.getCommandSpec().addMixin("logs", CommandSpec.forAnnotatedObject(logs));
        return tree.setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExecutionStrategy(parsed -> execute(parsed, logs))
                .setExecutionExceptionHandler(
                        (failure, line, parsed) -> report(failure, line.getErr(), logs.isVerbose()))
                .execute(arguments);
    }

    private static int execute(ParseResult parsed, LogOptions logs) {
        List<CommandLine> path = parsed.asCommandLineList();
        logs.apply(path.get(path.size() - 1).getCommand());
        return new RunLast().execute(parsed);
    }

    private static int report(Exception failure, PrintWriter err, boolean verbose) {
        if (failure instanceof InterruptException || failure instanceof InterruptedException) {
            err.println("Interrupted.");
            return 1;
        }
        err.println(
                failure instanceof CommandFailedException || failure instanceof UncheckedIOException
                        ? failure.getMessage()
                        : "Something went wrong that should not have: " + message(failure)
                                + " (--verbose shows where; please report it)");
        if (verbose) {
            failure.printStackTrace(err);
        }
        err.flush();
        return 1;
    }

    private static String message(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
