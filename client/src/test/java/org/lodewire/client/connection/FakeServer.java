package org.lodewire.client.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLServerSocketFactory;

/** A server on a free port of the loopback interface that answers every connection in the same way, until it is closed. */
final class FakeServer implements AutoCloseable {

    private final ServerSocket socket;

    private interface Conversation {
        void with(Socket client) throws IOException;
    }

    private FakeServer(ServerSocket socket, Conversation conversation) {
        this.socket = socket;
        Thread thread = new Thread(() -> serve(conversation), "fake-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends a banner and then ignores the client, as mail and shell servers do. */
    static FakeServer greeting(String banner) throws IOException {
        return new FakeServer(plain(), client -> {
            client.getOutputStream().write(banner.getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
    }

    /** Accepts connections and sends nothing. */
    static FakeServer silent() throws IOException {
        return silent(new ConcurrentLinkedQueue<>());
    }

    /**
     * Accepts connections and sends nothing.
     *
     * @param first receives the first byte of each connection
     */
    static FakeServer silent(Queue<Byte> first) throws IOException {
        return new FakeServer(plain(), client -> {
            int begin = client.getInputStream().read();
            if (begin >= 0) {
                first.add((byte) begin);
            }
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
    }

    /** A TLS server, without a certificate: every handshake fails, by an alert of TLS. */
    static FakeServer tls() throws IOException {
        return new FakeServer(
                SSLServerSocketFactory.getDefault().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                client -> client.getInputStream().read());
    }

    /** Answers requests with an error code, as a Kafka broker; closes the connection if they are too long for Kafka. */
    static FakeServer kafka(int error) throws IOException {
        return new FakeServer(plain(), client -> {
            ByteBuffer request = ByteBuffer.allocate(12)
                    .put(client.getInputStream().readNBytes(12))
                    .flip();
            if (request.limit() == 12 && request.getInt() < 1 << 20) {
                request.getInt();
                client.getOutputStream()
                        .write(ByteBuffer.allocate(14)
                                .putInt(10)
                                .putInt(request.getInt())
                                .putShort((short) error)
                                .putInt(0)
                                .array());
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        });
    }

    private static ServerSocket plain() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private void serve(Conversation conversation) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                conversation.with(client);
            } catch (IOException e) {
                // The client or the test has closed its side.
            }
        }
    }

    /** Host and port. */
    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
