package org.lodewire.client.connection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which protocol a server speaks, by the first bytes of its answers to the opening messages of Kafka, TLS and
 * HTTP, each on a connection of its own. Kafka's client cannot find out: a server of another protocol closes the connection or
 * stays silent, which the client takes for a broker that is down. Sends no credentials.
 *
 * <p>A server that does not answer Kafka's message, and does not close the connection either, gets no further one: it may be a
 * broker that is busy, which would log that as an invalid request.
 */
final class PortProbe {

    /** The protocol of a server. */
    enum Protocol {
        KAFKA,
        /** Kafka, where a client has to log in by SASL. */
        KAFKA_SASL,
        TLS,
        HTTP,
        /** The server sends something, which belongs to none of these. */
        OTHER,
        /** The server sends nothing. */
        SILENT
    }

    private static final int ANSWER_BYTES = 10;
    private static final int CORRELATION_ID = 0x4c6f6465;
    private static final short SASL_HANDSHAKE = 17;
    private static final short NO_ERROR = 0;
    private static final short UNSUPPORTED_SASL_MECHANISM = 33;

    private final InetSocketAddress address;
    private final int timeoutMillis;

    /** @param timeout to connect, and for each answer */
    PortProbe(InetSocketAddress address, Duration timeout) {
        this.address = address;
        this.timeoutMillis = (int) timeout.toMillis();
    }

    /**
     * Returns the server's protocol.
     *
     * @param tls whether the server is expected to use TLS, to try that first
     * @throws IOException if no connection can be made
     */
    Protocol protocol(boolean tls) throws IOException {
        byte[] kafka = saslHandshake();
        byte[] http = "GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        Protocol protocol = Protocol.SILENT;
        for (byte[] opening : tls ? List.of(clientHello(), kafka, http) : List.of(kafka, clientHello(), http)) {
            byte[] answer = answer(opening);
            if (answer == null && opening == kafka) {
                return protocol;
            }
            Protocol found = answer == null ? Protocol.SILENT : protocol(answer);
            if (found != Protocol.SILENT && found != Protocol.OTHER) {
                return found;
            }
            protocol = found == Protocol.OTHER ? found : protocol;
        }
        return protocol;
    }

    /** The first bytes of the answer, empty if the server closes the connection; null if there is nothing in time. */
    private byte @Nullable [] answer(byte[] opening) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, timeoutMillis);
            byte[] answer = new byte[ANSWER_BYTES];
            int length = 0;
            try {
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
                socket.getOutputStream().write(opening);
                InputStream in = socket.getInputStream();
                int read = 0;
                while (read >= 0 && length < ANSWER_BYTES) {
                    // A server may send a byte now and then. A time-out of zero would be none.
                    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                    socket.setSoTimeout((int) Math.max(1, left));
                    read = in.read(answer, length, ANSWER_BYTES - length);
                    length += Math.max(read, 0);
                }
            } catch (SocketTimeoutException e) {
                // What has arrived may suffice: an alert of TLS has seven bytes.
                if (length == 0) {
                    return null;
                }
            } catch (IOException e) {
                return new byte[0];
            }
            return Arrays.copyOf(answer, length);
        }
    }

    private static Protocol protocol(byte[] answer) {
        if (answer.length == 0) {
            return Protocol.SILENT;
        }
        if (new String(answer, StandardCharsets.US_ASCII).startsWith("HTTP/")) {
            return Protocol.HTTP;
        }
        ByteBuffer bytes = ByteBuffer.wrap(answer);
        if (answer.length == ANSWER_BYTES && bytes.getInt(4) == CORRELATION_ID) {
            short error = bytes.getShort(8);
            return error == NO_ERROR || error == UNSUPPORTED_SASL_MECHANISM ? Protocol.KAFKA_SASL : Protocol.KAFKA;
        }
        // The type of a TLS record, 20 to 23, and the major version.
        return answer.length > 1 && answer[0] >= 20 && answer[0] <= 23 && answer[1] == 3
                ? Protocol.TLS
                : Protocol.OTHER;
    }

    /**
     * A SaslHandshake request, version 1, for a mechanism that does not exist: brokers without SASL answer that it is not
     * expected. It ends with empty lines, which servers of HTTP wait for before they answer. See <a href="https://kafka.apache.org/protocol">Kafka's protocol guide</a>.
     */
    private static byte[] saslHandshake() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream request = new DataOutputStream(bytes);
        request.writeShort(SASL_HANDSHAKE);
        request.writeShort(1);
        request.writeInt(CORRELATION_ID);
        request.writeUTF("lodewire");
        request.writeUTF("NONE\r\n\r\n");
        return ByteBuffer.allocate(Integer.BYTES + bytes.size())
                .putInt(bytes.size())
                .put(bytes.toByteArray())
                .array();
    }

    private byte[] clientHello() throws IOException {
        try {
            SSLEngine engine = SSLContext.getDefault().createSSLEngine(address.getHostString(), address.getPort());
            engine.setUseClientMode(true);
            engine.beginHandshake();
            ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            engine.wrap(ByteBuffer.allocate(0), hello);
            return Arrays.copyOf(hello.array(), hello.position());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has a default TLS context", e);
        }
    }
}
