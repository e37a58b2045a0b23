package org.lodewire.streams.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.command.Commands;
import picocli.CommandLine;

class RunUsageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--threads=0",
                "--threads=-3",
                "--threads=2000000000",
                "--max-size=0",
                "--max-size=-5",
                "--max-size=7340033",
                "--grace=0s",
                "--story-horizon=0s",
                "--application-id=",
                "--application-id=a b",
                "--application-id=a/b"
            })
    void aValueThatIsNotAllowedIsAUsageErrorOfOneLine(String argument) {
        StringWriter err = new StringWriter();
        int code = Commands.prepare(new CommandLine(new RunCommand()))
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
        int code = Commands.prepare(new CommandLine(new RunCommand()))
                .setErr(new PrintWriter(err))
                .execute("--state=");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("--state must not be empty");
    }
}
