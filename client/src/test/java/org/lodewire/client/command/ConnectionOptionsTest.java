package org.lodewire.client.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
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
}
