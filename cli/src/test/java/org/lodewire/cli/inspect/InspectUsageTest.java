package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.cli.command.InspectCommand;
import org.lodewire.client.command.Commands;
import picocli.CommandLine;

class InspectUsageTest {

    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return Commands.prepare(new CommandLine(new InspectCommand()))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    @ParameterizedTest
    @CsvSource({"frobnicate", "counts", "Clean"})
    void namesTheStagesIfThereIsNoneOfThatName(String stage) {
        assertThat(run(stage)).isEqualTo(2);
        assertThat(errors.toString())
                .contains("clean, entities, topics, stories or alerts")
                .contains("See 'inspect --help'.");
    }

    @Test
    void reportsMissingTopics() {
        assertThat(run("topics")).isEqualTo(2);
        assertThat(errors.toString()).startsWith("topics needs --topics FILE");
    }

    @Test
    void needsAStage() {
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void refusesAnEmptyHorizon() {
        assertThat(run("stories", "--horizon", "0s")).isEqualTo(2);
    }
}
