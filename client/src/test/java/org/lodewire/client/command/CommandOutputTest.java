package org.lodewire.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.terminal.ResultOutput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What becomes of results that cannot be written. */
class CommandOutputTest {

    @Command(name = "prints", mixinStandardHelpOptions = true, version = "prints 1")
    private static final class Prints implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            spec.commandLine().getOut().print("Zürich");
            return 0;
        }
    }

    private final StringWriter err = new StringWriter();

    private int run(OutputStream target, String... arguments) {
        CommandLine command = new CommandLine(new Prints()).setErr(new PrintWriter(err));
        return Commands.run(command, new ResultOutput(target), arguments);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void resultsAreWrittenInUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        assertThat(run(bytes)).isZero();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Zürich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "--version"})
    void resultsThatCannotBeWrittenAreAFailureOfOneLine(String arguments) {
        assertThat(run(
                        failing("No space left on device"),
                        Stream.of(arguments.split(" "))
                                .filter(each -> !each.isEmpty())
                                .toArray(String[]::new)))
                .isOne();
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("Cannot write to standard output: No space left on device");
    }

    @Test
    void aReaderThatHasExitedIsNoFailure() {
        assertThat(run(failing("Broken pipe"))).isZero();
        assertThat(err.toString()).isEmpty();
    }
}
