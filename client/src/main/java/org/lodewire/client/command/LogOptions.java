package org.lodewire.client.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The options of every command that say what is logged. Logs go to standard error.
 *
 * <p>They take effect as system properties, which the logging configuration ({@code log4j2.xml} of the module {@code cli})
 * reads when the first logger is made. Classes that picocli instantiates must therefore not have a static logger, which
 * would also start the logging system for {@code --help}.
 */
final class LogOptions {

    private static final String PREFIX = "lodewire.log.";
    private static final String FORMAT = "--log-format";

    /** A regular expression that matches no line: at debug level, none is left out. */
    private static final String NOTHING = "(?!)";

    /** Erases what a line that is drawn over itself has left of the terminal's line. */
    private static final String ERASE = "\u001b[K";

    /** At debug level, no line is too many. */
    private static final String UNBOUNDED = "1000000";

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            scope = ScopeType.INHERIT,
            description =
                    "Log events of this level and above: error, warn, info, debug or trace. Default: info for commands"
                            + " that run until they are stopped, other than live; else warn.")
    private @Nullable LogLevel level;

    @Option(
            names = FORMAT,
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "Format of the log lines: text or json. Default: text.")
    private LogFormat format = LogFormat.TEXT;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Log at debug level, and show the stack trace of a failure.")
    private boolean verbose;

    /** Whether the stack trace of a failure is shown. */
    boolean isVerbose() {
        return verbose;
    }

    /** Whether log lines are for machines. */
    boolean isJson() {
        return format == LogFormat.JSON;
    }

    /**
     * Puts the options into effect although the arguments could not be parsed: what is after the fault was not.
     *
     * @param command   the command that was to run
     * @param arguments in which an option for the format is looked for
     */
    void apply(Object command, String... arguments) {
        String last = "";
        for (String argument : arguments) {
            String json = LogFormat.JSON.name();
            if (argument.equalsIgnoreCase(FORMAT + "=" + json)
                    || last.equals(FORMAT) && argument.equalsIgnoreCase(json)) {
                format = LogFormat.JSON;
            }
            last = argument;
        }
        apply(command);
    }

    /**
     * Puts the options into effect.
     *
     * @param command the command that is about to run
     */
    void apply(Object command) {
        LogLevel effective = level != null ? level : defaultLevel(command);
        set("level", effective);
        set("libraries", effective.ofLibraries());
        set("format", format);
        boolean debugs = effective.includes(LogLevel.DEBUG);
        System.setProperty(PREFIX + "stack-traces", Boolean.toString(debugs));
        if (!isJson() && Boolean.getBoolean("lodewire.terminal")) {
            System.setProperty(PREFIX + "erase", ERASE);
        }
        if (debugs) {
            System.setProperty(PREFIX + "left-out", NOTHING);
            System.setProperty(PREFIX + "burst", UNBOUNDED);
        }
    }

    private LogLevel defaultLevel(Object command) {
        if (verbose) {
            return LogLevel.DEBUG;
        }
        return isLongRunning(command) ? LogLevel.INFO : LogLevel.WARN;
    }

    /** Whether a command, with the options that it was given, runs until it is stopped. */
    static boolean isLongRunning(Object command) {
        return command instanceof LongRunning longRunning && longRunning.runsUntilStopped();
    }

    private static void set(String name, Enum<?> value) {
        System.setProperty(PREFIX + name, value.name().toLowerCase(Locale.ROOT));
    }
}
