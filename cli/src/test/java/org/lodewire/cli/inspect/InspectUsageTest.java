package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.cli.command.InspectCommand;
import org.lodewire.client.fixtures.CommandResult;

class InspectUsageTest {

    private static CommandResult run(String... arguments) {
        return CommandResult.of(new InspectCommand(), arguments);
    }

    @ParameterizedTest
    @CsvSource({"frobnicate", "counts", "Clean"})
    void namesTheStagesIfThereIsNoneOfThatName(String stage) {
        assertThat(run(stage).exitCode()).isEqualTo(2);
        assertThat(run(stage).err()).contains("clean, entities, topics, stories or alerts", "See 'inspect --help'.");
    }

    @Test
    void reportsMissingTopics() {
        run("topics").assertUsageError("topics needs --topics FILE");
    }

    @Test
    void needsAStage() {
        run().assertUsageError("Missing required parameter");
    }

    @Test
    void refusesAnEmptyHorizon() {
        run("stories", "--horizon", "0s").assertUsageError("--horizon must be positive");
    }
}
