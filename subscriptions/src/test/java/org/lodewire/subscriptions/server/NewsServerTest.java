package org.lodewire.subscriptions.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class NewsServerTest {

    @Test
    void closesAConnectionBeyondTheShareOfAnAddress() throws Exception {
        assertThat(secondIsClosed(TestClient.shared(1, false))).isTrue();
    }

    @Test
    void letsAProxyHaveAllConnections() throws Exception {
        assertThat(secondIsClosed(TestClient.shared(1, true))).isFalse();
    }

    /** Whether a second connection is closed while the first one is being used. */
    private static boolean secondIsClosed(ServerSettings settings) throws Exception {
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Routes waiting = server -> server.get("/wait", context -> {
            handling.countDown();
            end.await();
        });
        Routes ready = server -> server.get("/ready", context -> context.result("ready"));
        try (TestClient client = TestClient.start(settings, List.of(waiting, ready));
                Socket first = connect(client)) {
            request(first, "/wait");
            handling.await();
            try (Socket second = connect(client)) {
                return isClosed(second);
            } finally {
                end.countDown();
            }
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            request(socket, "/ready");
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private static Socket connect(TestClient client) throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), URI.create(client.url()).getPort());
    }

    private static void request(Socket socket, String path) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
