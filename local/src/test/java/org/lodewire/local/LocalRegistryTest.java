package org.lodewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRegistryTest {

    @TempDir
    private Path home;

    @Test
    void findsTheJarOfAnyVersion() throws IOException {
        Files.createFile(home.resolve("other.jar"));
        Path jar = Files.createFile(home.resolve("apicurio-registry-app-9.8.7-runner.jar"));

        assertThat(LocalRegistry.jarIn(home.toString())).isEqualTo(jar);
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (LoopbackSockets sockets = new LoopbackSockets()) {
            int taken = Integer.parseInt(sockets.bind("OTHERS", 0).split(":")[1]);

            assertThatThrownBy(() -> LocalRegistry.start(home, taken))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("The schema registry did not start: Port " + taken);
        }
    }

    @Test
    void namesTheMissingProperty() {
        assertThatThrownBy(() -> LocalRegistry.jarIn(null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("lodewire.registry.home");
    }

    @Test
    void namesTheFolderWithoutARegistry() {
        assertThatThrownBy(() -> LocalRegistry.jarIn(home.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(home.toString());
    }

    @Test
    void namesTheFolderThatIsMissing() {
        Path missing = home.resolve("missing");

        assertThatThrownBy(() -> LocalRegistry.jarIn(missing.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing.toString());
    }
}
