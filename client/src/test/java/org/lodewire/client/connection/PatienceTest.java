package org.lodewire.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lodewire.client.CommandFailedException;

class PatienceTest {

    private final StringWriter printed = new StringWriter();

    private boolean await(String broker, int attempts) {
        AtomicInteger left = new AtomicInteger(attempts);
        return Patience.await(
                new Connection(broker, "mock://unused", Map.of()),
                new PrintWriter(printed),
                () -> left.getAndDecrement() == 0);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT) // waits
    void saysOnceThatItWaitsAndTriesUntilItIsStopped() throws IOException {
        String closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = "127.0.0.1:" + socket.getLocalPort();
        }
        assertThat(await(closed, 3)).isFalse();
        assertThat(printed.toString().lines())
                .singleElement()
                .asString()
                .startsWith("Cannot reach the Kafka broker at " + closed)
                .endsWith("Waiting for it.");
    }

    @Test
    void doesNotWaitForAnAddressThatIsNotValid() {
        assertThatThrownBy(() -> await("broker:port", 1)).isInstanceOf(CommandFailedException.class);
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void doesNotWaitForAServerOfAnotherKind() throws IOException {
        try (FakeServer server = FakeServer.greeting("220 mail\r\n")) {
            assertThatThrownBy(() -> await(server.address(), 1)).isInstanceOf(CommandFailedException.class);
        }
        assertThat(printed.toString()).isEmpty();
    }
}
