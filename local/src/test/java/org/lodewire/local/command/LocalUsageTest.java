package org.lodewire.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.fixtures.CommandResult;

class LocalUsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"--port=99999", "--port=-1", "--registry-port=65536", "--registry-port=-1"})
    void aValueThatIsNotAllowedIsAUsageError(String argument) {
        CommandResult.of(new LocalCommand(), argument).assertUsageError(argument.split("=", -1)[0] + " must be");
    }

    @Test
    void anEmptyFolderIsAUsageError() {
        CommandResult.of(new LocalCommand(), "--data=").assertUsageError("--data must not be empty");
    }

    @Test
    void aFolderThatCannotBeUsedIsAFailureOfOneLineWithARemedy(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(CommandResult.of(new LocalCommand(), "--data=" + file))
                .isEqualTo(new CommandResult(
                        1,
                        "",
                        file + " is a file, not a folder. Choose another folder with --data."
                                + System.lineSeparator()));
    }
}
