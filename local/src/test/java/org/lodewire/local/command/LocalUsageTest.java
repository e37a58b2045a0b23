package org.lodewire.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.command.Commands;
import picocli.CommandLine;

class LocalUsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"--port=99999", "--port=-1", "--registry-port=65536", "--registry-port=-1"})
    void aValueThatIsNotAllowedIsAUsageErrorOfOneLine(String argument) {
        StringWriter err = new StringWriter();
        int code = Commands.prepare(new CommandLine(new LocalCommand()))
                .setErr(new PrintWriter(err))
                .execute(argument);
        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith(argument.split("=", -1)[0] + " must be"),
                        help -> assertThat(help).startsWith("See "));
    }

    @Test
    void anEmptyFolderIsAUsageError() {
        StringWriter err = new StringWriter();
        int code = Commands.prepare(new CommandLine(new LocalCommand()))
                .setErr(new PrintWriter(err))
                .execute("--data=");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("--data must not be empty");
    }
}
