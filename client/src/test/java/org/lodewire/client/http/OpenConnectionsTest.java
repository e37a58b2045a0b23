package org.lodewire.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server opens connections on several threads: each is known to be open before the test connects again. */
@Timeout(300)
class OpenConnectionsTest {

    private static final HttpLimits TWO_PER_ADDRESS =
            new HttpLimits(10, 2, 12, 1 << 10, Duration.ofMinutes(1), Duration.ofMinutes(1));

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final Semaphore opened = new Semaphore(0);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        connector.addBean(new OpenConnections(TWO_PER_ADDRESS, connector.getScheduler()));
        connector.addBean(new Opened(opened));
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void closesTheIdleConnectionThatWaitsLongestForAFurtherOneOfItsAddress() throws Exception {
        try (Socket first = connect();
                Socket second = connect();
                Socket third = connect()) {

            assertThat(first.getInputStream().read()).isEqualTo(-1);
            assertThat(answer(second)).startsWith("HTTP/1.1 404");
            assertThat(answer(third)).startsWith("HTTP/1.1 404");
        }
    }

    private Socket connect() throws IOException, InterruptedException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        opened.acquire();
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Counts the connections that the listener before it has seen open. */
    private record Opened(Semaphore permits) implements Connection.Listener {

        @Override
        public void onOpened(Connection connection) {
            permits.release();
        }

        @Override
        public void onClosed(Connection connection) {}
    }
}
