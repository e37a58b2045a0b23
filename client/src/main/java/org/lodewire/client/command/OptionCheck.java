package org.lodewire.client.command;

import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Checks the values of options before a command uses them. All methods throw a {@link ParameterException}, a usage error, for
 * a value that is not allowed.
 *
 * @param spec the command with the options
 */
public record OptionCheck(CommandSpec spec) {

    /** Checks that a number is in a range, of which both ends belong to it. */
    public void range(String option, int number, int min, int max) {
        if (number < min || number > max) {
            throw failure(option + " must be from " + min + " to " + max + ", not " + number);
        }
    }

    /** Checks that a time is longer than zero. */
    public void positive(String option, Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw failure(option + " must be longer than zero");
        }
    }

    /** Checks that a path is not empty: an empty one would be the current folder. */
    public void present(String option, Path path) {
        if (path.toString().isBlank()) {
            throw failure(option + " must not be empty");
        }
    }

    /** Checks that text matches a regular expression; {@code expected} describes what matches. */
    public void matches(String option, String text, String regex, String expected) {
        if (!text.matches(regex)) {
            throw failure(option + " must be " + expected + ", not '" + text + "'");
        }
    }

    private ParameterException failure(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
