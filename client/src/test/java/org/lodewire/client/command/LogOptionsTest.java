package org.lodewire.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class LogOptionsTest {

    @Command(name = "tree")
    private static final class Tree implements Callable<Integer> {
        @Override
        public Integer call() {
            return 0;
        }
    }

    @Command(name = "short")
    private static final class ShortCommand implements Callable<Integer> {
        @Override
        public Integer call() {
            return 0;
        }
    }

    @Command(name = "long")
    private static final class LongCommand implements Callable<Integer>, LongRunning {
        @Override
        public Integer call() {
            return 0;
        }
    }

    /** What the logging configuration reads: level, level of libraries, format and whether there are stack traces. */
    private static String logs(String arguments) {
        CommandLine tree =
                new CommandLine(new Tree()).addSubcommand(new ShortCommand()).addSubcommand(new LongCommand());
        assertThat(Commands.run(tree, arguments.split(" "))).isZero();
        return Stream.of("level", "libraries", "format", "stack-traces")
                .map(name -> System.getProperty("lodewire.log." + name))
                .collect(Collectors.joining(" "));
    }

    @AfterEach
    void clear() {
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("lodewire.log."));
    }

    @Test
    void aShortCommandLogsWarnings() {
        assertThat(logs("short")).isEqualTo("warn warn text false");
    }

    @Test
    void aLongRunningCommandLogsWhatItDoesAndTheWarningsOfLibraries() {
        assertThat(logs("long")).isEqualTo("info warn text false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--log-level error --log-format json long", "long --log-level ERROR --log-format JSON"})
    void theOptionsAreAcceptedBeforeAndAfterTheCommand(String arguments) {
        assertThat(logs(arguments)).isEqualTo("error error json false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verbose short", "short --verbose", "short --log-level=debug"})
    void debugLevelShowsStackTraces(String arguments) {
        assertThat(logs(arguments)).isEqualTo("debug info text true");
    }

    @Test
    void anExplicitLevelHasPrecedenceOverVerbose() {
        assertThat(logs("short --verbose --log-level info")).isEqualTo("info warn text false");
    }

    @Test
    void traceShowsTheRequestsOfKafkasClients() {
        assertThat(logs("short --log-level trace")).isEqualTo("trace debug text true");
    }
}
