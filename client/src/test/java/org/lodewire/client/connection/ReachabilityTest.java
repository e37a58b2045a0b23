package org.lodewire.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReachabilityTest {

    private final StringWriter retries = new StringWriter();

    private void check(String broker, String registry) {
        new Reachability(new PrintWriter(retries), 2, Duration.ZERO, Duration.ofMillis(600), Duration.ofMillis(600))
                .check(new Connection(broker, registry, Map.of()));
    }

    @Test
    void anInvalidUrlIsReportedBeforeTheBrokerIsTried() throws IOException {
        String closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = "127.0.0.1:" + socket.getLocalPort();
        }
        assertThatThrownBy(() -> check(closed, "ftp://x")).hasMessageContaining("Invalid URL 'ftp://x'");
        assertThat(retries.toString()).isEmpty();
    }

    @Test
    void ofTwoInvalidAddressesThatOfTheBrokerIsReported() {
        assertThatThrownBy(() -> check("x", "ftp://x")).hasMessageContaining("Invalid broker address 'x'");
    }
}
