package org.lodewire.client.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import picocli.CommandLine;

class ConnectionOptionsTest {

    @TempDir
    private Path folder;

    private static Connection parse(String... arguments) {
        ConnectionOptions options = new ConnectionOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("connection", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs(arguments);
        return options.connection();
    }

    @Test
    void propertiesGoToTheClientThatTheyAreFor() throws IOException {
        Path file = Files.writeString(
                folder.resolve("client.properties"),
                "security.protocol=SSL\nschema.registry.ssl.truststore.location=/trust\n");
        Connection connection = parse("--bootstrap-server", "b:1", "--command-config", file.toString());

        assertThat(connection.kafka())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("bootstrap.servers", "b:1")
                .doesNotContainKey("schema.registry.ssl.truststore.location");
    }

    @Test
    void aMissingFileOfPropertiesIsNamed() {
        assertThatThrownBy(() -> parse("--command-config", "nowhere.properties"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("nowhere.properties");
    }

    @Test
    void aBrokerOutOfReachIsNamedWithWhatWasTried() {
        StringWriter shown = new StringWriter();
        Connection nobody = new Connection(
                "127.0.0.1:1",
                "http://127.0.0.1:1",
                Map.of("default.api.timeout.ms", "300", "request.timeout.ms", "200"));

        assertThatThrownBy(() -> new Reachability(new PrintWriter(shown), 2, Duration.ZERO).check(nobody))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("Tried 2 times")
                .hasMessageContaining("--bootstrap-server");
        assertThat(shown.toString()).contains("attempt 1 of 2");
    }
}
