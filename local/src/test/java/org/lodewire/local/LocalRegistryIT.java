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
        InetAddress loopback = InetAddress.getLoopbackAddress();
        int port = freePort(loopback);
        try (LocalRegistry registry = LocalRegistry.start(folder, port);
                ServerSocket takenMeanwhile = new ServerSocket(port, 1, loopback)) {

            assertThatThrownBy(() -> registry.awaitUrl(Duration.ofSeconds(60)))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("The schema registry ended while it started. The end of " + folder)
                    .hasMessageContaining("Port " + takenMeanwhile.getLocalPort() + " seems to be in use");
        }
    }

    @Test
    void saysThatTheMachineIsTooBusyIfItsDatabaseDoesNotAnswer() throws IOException {
        try (LocalRegistry registry = LocalRegistry.start(folder, 0, Duration.ofMillis(1))) {

            assertThatThrownBy(() -> registry.awaitUrl(Duration.ofSeconds(60)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("got no connection to its database in time")
                    .hasMessageContaining(folder.resolve("registry.log").toString());
        }
    }

    private static int freePort(InetAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void failsWithTheEndOfItsLogIfItTakesTooLong() throws IOException {
        try (LocalRegistry registry = LocalRegistry.start(folder, 0)) {

            assertThatThrownBy(() -> registry.awaitUrl(Duration.ZERO))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("The schema registry did not respond within 0 s. The end of " + folder);
        }
    }
}
