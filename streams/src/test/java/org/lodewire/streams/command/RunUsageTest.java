package org.lodewire.streams.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.fixtures.CommandResult;

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
    void aValueThatIsNotAllowedIsAUsageError(String argument) {
        CommandResult.of(new RunCommand(), argument).assertUsageError(argument.split("=", -1)[0] + " must be");
    }

    @Test
    void anEmptyFolderIsAUsageError() {
        CommandResult.of(new RunCommand(), "--state=").assertUsageError("--state must not be empty");
    }
}
