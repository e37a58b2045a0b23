package org.lodewire.cli.command;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.fixtures.CommandResult;

class SetupUsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"--partitions=0", "--partitions=-1", "--retention=0s"})
    void aValueThatIsNotAllowedIsAUsageError(String argument) {
        CommandResult.of(new SetupCommand(), argument).assertUsageError(argument.split("=", -1)[0] + " must be");
    }
}
