package org.lodewire.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRegistryIT {

    @TempDir
    private Path folder;

    @Test
    void failsWithTheEndOfItsLogIfItDoesNotStart() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                LocalRegistry registry = LocalRegistry.start(folder, taken.getLocalPort())) {

            assertThatThrownBy(() -> registry.awaitUrl(Duration.ofSeconds(60)))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("The schema registry ended as it started. The end of " + folder)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " seems to be in use");
        }
    }

    @Test
    void failsWithTheEndOfItsLogIfItTakesTooLong() throws IOException {
        try (LocalRegistry registry = LocalRegistry.start(folder, 0)) {

            assertThatThrownBy(() -> registry.awaitUrl(Duration.ZERO))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("The schema registry did not answer within 0 s. The end of " + folder);
        }
    }
}
