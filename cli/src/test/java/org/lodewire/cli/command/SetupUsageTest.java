package org.lodewire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.command.Commands;
import picocli.CommandLine;

class SetupUsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"--partitions=0", "--partitions=-1", "--retention=0s"})
    void aValueThatIsNotAllowedIsAUsageErrorOfOneLine(String argument) {
        StringWriter err = new StringWriter();
        int code = Commands.prepare(new CommandLine(new SetupCommand()))
                .setErr(new PrintWriter(err))
                .execute(argument);
        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith(argument.split("=", -1)[0] + " must be"),
                        help -> assertThat(help).startsWith("See "));
    }
}
