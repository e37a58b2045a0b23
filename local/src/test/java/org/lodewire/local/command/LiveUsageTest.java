package org.lodewire.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.fixtures.CommandResult;

class LiveUsageTest {

    private static final List<String> OPTIONS = List.of("--port", "--receive-port", "--broker-port", "--registry-port");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--port=99999", "--receive-port=-1", "--rate=0", "--rate=NaN", "--past=8d"})
    void aValueThatIsNotAllowedIsAUsageError(String argument) {
        CommandResult.of(new LiveCommand(), argument).assertUsageError(argument.split("=", -1)[0] + " must be");
    }

    @ParameterizedTest
    @FieldSource("OPTIONS")
    void aPortThatIsTakenIsAFailureThatNamesTheOption(String option) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Stream<String> ports =
                    OPTIONS.stream().map(each -> each + "=" + (each.equals(option) ? taken.getLocalPort() : 0));
            CommandResult result = CommandResult.of(
                    new LiveCommand(),
                    Stream.concat(ports, Stream.of("--data=" + folder.resolve("data")))
                            .toArray(String[]::new));

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err())
                    .contains(taken.getLocalPort() + " of this machine is taken", "with " + option + ".");
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsAFailureWithARemedy() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(CommandResult.of(new LiveCommand(), "--data=" + file).err())
                .contains("Choose another folder with --data.");
    }
}
