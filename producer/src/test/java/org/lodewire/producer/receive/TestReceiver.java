package org.lodewire.producer.receive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.Broker;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.SharedPublisher;

/** A server on the loopback interface, in front of a fake of Kafka, and its client. */
final class TestReceiver implements AutoCloseable {

    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";

    private final Receiver receiver;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    volatile boolean brokerIsAway;

    TestReceiver(Broker broker, ReceiveSettings settings) {
        PublishOptions options = new PublishOptions(TimePolicy.PUBLISHED, 1, settings.article(), true);
        SharedPublisher publisher = broker.sharedPublisher(options, settings.bytesInFlight());
        this.receiver = Receiver.start(settings, publisher, new BrokerAvailability(() -> brokerIsAway, publisher));
    }

    TestReceiver(Broker broker) {
        this(broker, settings());
    }

    static ReceiveSettings settings() {
        return ReceiveSettings.of("127.0.0.1", 0, null);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> post(String type, String body, String... headers) throws Exception {
        return client.send(request(type, body.getBytes(StandardCharsets.UTF_8), headers), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String type, byte[] body, String... headers) throws Exception {
        return client.send(request(type, body, headers), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> postAsync(String type, String body, String... headers) {
        return client.sendAsync(request(type, body.getBytes(StandardCharsets.UTF_8), headers), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpRequest request(String type, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/articles")).POST(BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + receiver.port() + path);
    }

    /** Sends bytes, says that there are no more, and returns all that comes back. */
    String raw(String... parts) throws IOException {
        return raw(true, parts);
    }

    /** Sends bytes and returns all that comes back until the server closes the connection. */
    String rawOpen(String... parts) throws IOException {
        return raw(false, parts);
    }

    /** Begins requests from an address of loopback, with a body that does not end. */
    OpenRequests open(String address, int requests, String... headers) throws IOException {
        return OpenRequests.to(receiver.port(), address, requests, head(headers) + "{");
    }

    private String raw(boolean ends, String... parts) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), receiver.port())) {
            OutputStream out = socket.getOutputStream();
            for (String part : parts) {
                out.write(part.getBytes(StandardCharsets.ISO_8859_1));
            }
            out.flush();
            if (ends) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String head(String... headers) {
        return "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON + "\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n";
    }

    static String row(String title) {
        return "{\"title\": \"" + title + "\", \"text\": \"" + title + " text\"}\n";
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    @Override
    public void close() {
        receiver.close();
    }
}
