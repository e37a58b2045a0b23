package org.lodewire.client.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.terminal.Redaction;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.text.SimilarNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Maps exceptions to messages and exit codes: 0 if a command did its work, 1 if it failed, 2 if its arguments are invalid.
 * A process that ends by a signal has the code that Java gives it, 130 after Ctrl-C and 143 after SIGTERM; commands that
 * follow a topic end with 0 then, because they end in no other way. A message is one line on standard error, without control
 * characters and passwords; with {@code --verbose} the stack trace follows. Where logs are for machines, the message is a
 * log event at the level of errors.
 */
final class ErrorHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final LogOptions logs;

    /** @param logs whether stack traces are shown, once they have been parsed */
    ErrorHandler(LogOptions logs) {
        this.logs = logs;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        logs.apply(command.getCommand(), arguments);
        String message = TerminalText.line(Redaction.of(usageError(failure)));
        String hint = "See '" + command.getCommandSpec().qualifiedName() + " --help'.";
        if (logs.isJson()) {
            log().error("{}{} {}", message, message.endsWith(".") || message.endsWith("?") ? "" : ".", hint);
        } else {
            PrintWriter err = command.getErr();
            err.println(message);
            err.println(hint);
            err.flush();
        }
        return ExitCode.USAGE;
    }

    private static String usageError(ParameterException failure) {
        List<String> unmatched = failure.getCommandLine().getUnmatchedArguments();
        if (unmatched.isEmpty()) {
            return choices(failure).orElseGet(() -> String.valueOf(failure.getMessage()));
        }
        // What is missing may be only a consequence of what is unknown.
        return unknown(unmatched, failure.getCommandLine());
    }

    /** For a value of an enum that has no converter: the message with those to choose from, as help texts write them. */
    private static Optional<String> choices(ParameterException failure) {
        if (!(failure.getArgSpec() instanceof OptionSpec option)
                || failure.getValue() == null
                || !(failure.getCause() instanceof TypeConversionException)
                || option.converters().length > 0
                || !option.auxiliaryTypes()[0].isEnum()) {
            return Optional.empty();
        }
        List<String> names = Stream.of(option.auxiliaryTypes()[0].getEnumConstants())
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .toList();
        return Optional.of("Invalid value '" + failure.getValue() + "' for " + option.longestName() + ": expected "
                + String.join(", ", names) + "." + didYouMean(failure.getValue().toLowerCase(Locale.ROOT), names));
    }

    private static String unknown(List<String> unmatched, CommandLine command) {
        UnmatchedArgumentException failure = new UnmatchedArgumentException(command, unmatched);
        String name = unmatched.get(0);
        if (failure.isUnknownOption()) {
            return "Unknown option: '" + name + "'."
                    + didYouMean(name, command.getCommandSpec().optionsMap().keySet());
        }
        Set<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? String.valueOf(failure.getMessage())
                : "'" + name + "' is not a command of '"
                        + command.getCommandSpec().qualifiedName() + "'." + didYouMean(name, commands);
    }

    private static String didYouMean(String name, Collection<String> known) {
        List<String> similar = SimilarNames.of(name, known);
        return similar.isEmpty() ? "" : " Did you mean " + String.join(" or ", similar) + "?";
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (logs.isJson()) {
            log().error(message(failure), logs.isVerbose() ? failure : null);
            return ExitCode.SOFTWARE;
        }
        PrintWriter err = command.getErr();
        err.println(safe(Redaction.of(message(failure))));
        if (logs.isVerbose()) {
            printStackTrace(failure, err);
        }
        err.flush();
        return ExitCode.SOFTWARE;
    }

    /** Made only where it is used: the logging system reads the options when it starts. */
    private static Logger log() {
        return LoggerFactory.getLogger(ErrorHandler.class);
    }

    /** One line, after which come the indented lines of the message, if it has such: a query and the place of its fault. */
    private static String safe(String message) {
        String[] parts = message.split("(?=\\n {4})");
        StringBuilder safe = new StringBuilder(TerminalText.line(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            // The place is marked by its column, so all other characters stay where they are.
            safe.append(System.lineSeparator())
                    .append(parts[i].substring(1).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " "));
        }
        return safe.toString();
    }

    /** A stack trace repeats messages, which may quote control characters of arguments. */
    private static void printStackTrace(Exception failure, PrintWriter err) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Redaction.of(trace.toString())
                .lines()
                .map(line -> (line.startsWith("\t") ? "\t" : "") + TerminalText.line(line))
                .forEach(err::println);
    }

    private static String message(Exception failure) {
        if (failure instanceof CommandFailedException || failure instanceof UncheckedIOException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof InterruptException || failure instanceof InterruptedException) {
            return "Interrupted.";
        }
        String cause = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        if (failure instanceof AuthorizationException || failure instanceof AuthenticationException) {
            return "Kafka denied access: " + cause;
        }
        if (failure instanceof ApiException) {
            return "A request to Kafka failed: " + cause;
        }
        return "Unexpected error: " + cause + " (--verbose shows the stack trace; please report it)";
    }
}
