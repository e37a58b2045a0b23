package org.lodewire.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.client.CommandFailedException;

@Timeout(300)
class BoundedServerTest {

    private static final HttpLimits LIMITS =
            new HttpLimits(10, 12, 1 << 10, Duration.ofMillis(1), Duration.ofSeconds(50));

    @Test
    void closesConnectionsThatSendNoHeaderInTime() throws IOException {
        try (BoundedServer server = start(0, LIMITS);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            send(socket, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void answersAHealthCheckThoughAllConnectionsAreTaken() throws IOException {
        HttpLimits limits = new HttpLimits(10, 12, 1 << 10, Duration.ofMinutes(1), Duration.ofMinutes(1));
        List<Socket> idle = new ArrayList<>();
        try (BoundedServer server = start(0, limits)) {
            for (int i = 0; i < 100; i++) {
                idle.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }

            assertThat(get(server, "/refuses")).startsWith("HTTP/1.1 429");
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void closesNoConnectionWhoseRequestIsBeingHandled() throws Exception {
        HttpLimits limits = new HttpLimits(10, 1, 12, 1 << 10, Duration.ofMinutes(1), Duration.ofMinutes(1));
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch further = new CountDownLatch(1);
        try (BoundedServer server = BoundedServer.start(
                        "127.0.0.1",
                        0,
                        limits,
                        1_000,
                        routes -> routes.get("/", c -> {
                            handling.countDown();
                            further.await();
                            c.result("handled");
                        }));
                Socket first = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            send(first, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            handling.await();
            try (Socket second = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                assertThat(second.getInputStream().read()).isEqualTo(-1);
            }
            further.countDown();

            assertThat(new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("handled");
        }
    }

    @Test
    void cutsOffARequestThatTakesLongerThanItWaitsWhenItCloses() throws Exception {
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        BoundedServer server = BoundedServer.start(
                "127.0.0.1",
                0,
                LIMITS,
                50,
                routes -> routes.get("/", c -> {
                    handling.countDown();
                    never.await();
                }));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            send(socket, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            handling.await();

            server.close();

            assertThat(socket.getInputStream().readAllBytes()).asString().doesNotContain("200 OK");
        }
    }

    @Test
    void answersWhatFailsWithAProblem() throws IOException {
        try (BoundedServer server = start(0, HttpLimits.DEFAULT)) {
            assertThat(get(server, "/fails"))
                    .startsWith("HTTP/1.1 500")
                    .contains(Problem.MEDIA_TYPE, "\"title\":\"Server Error\"")
                    .doesNotContain("secret");
            assertThat(get(server, "/refuses"))
                    .startsWith("HTTP/1.1 429")
                    .contains("Retry-After: 7", "\"detail\":\"Not \\\"now\\\".\"");
            assertThat(get(server, "/nothing")).startsWith("HTTP/1.1 404").contains("\"status\":404");
        }
    }

    @Test
    void saysThatAPortIsTaken() {
        try (BoundedServer server = start(0, HttpLimits.DEFAULT)) {
            assertThatThrownBy(() -> start(server.port(), HttpLimits.DEFAULT))
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageContaining("127.0.0.1:" + server.port());
        }
    }

    private static BoundedServer start(int port, HttpLimits limits) {
        return BoundedServer.start("127.0.0.1", port, limits, 1_000, server -> {
            server.get("/fails", context -> {
                throw new IllegalStateException("secret");
            });
            server.get("/refuses", context -> {
                throw new ProblemException(new Problem(429, "Not \"now\".", Duration.ofSeconds(7)));
            });
        });
    }

    private static String get(BoundedServer server, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            send(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
