package org.lodewire.local.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A WebSub hub on the loopback interface, and the feed that names it: it verifies each subscriber as the specification has it, and
 * delivers what is published, signed. The feed is served whether it is published or not.
 */
final class TestHub implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, String> items = new LinkedHashMap<>();
    private final AtomicInteger verified = new AtomicInteger();
    private final AtomicInteger polls = new AtomicInteger();
    private final int leaseSeconds;

    TestHub(int leaseSeconds) throws IOException {
        this.leaseSeconds = leaseSeconds;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/feed", this::feed);
        server.createContext("/hub", this::subscribe);
        server.start();
    }

    String feedUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/feed";
    }

    private String hubUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hub";
    }

    /** Adds an item to the feed. */
    synchronized void add(String id, String title) {
        items.put(
                id,
                "<item><guid>" + id + "</guid><link>http://localhost:"
                        + server.getAddress().getPort() + "/" + id
                        + "</link><title>" + title + "</title><pubDate>"
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))
                        + "</pubDate><description>"
                        + "A text that is long enough to be an article. ".repeat(40) + title + "</description></item>");
    }

    private synchronized String rss(String... ids) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Pushed</title>");
        items.forEach((id, item) -> rss.append(ids.length == 0 || List.of(ids).contains(id) ? item : ""));
        return rss.append("</channel></rss>").toString();
    }

    private void feed(HttpExchange exchange) throws IOException {
        polls.incrementAndGet();
        exchange.getResponseHeaders().add("Link", "<" + hubUrl() + ">; rel=\"hub\"");
        exchange.getResponseHeaders().add("Link", "<" + feedUrl() + ">; rel=\"self\"");
        answer(exchange, 200, rss());
    }

    private void subscribe(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean complete = "subscribe".equals(form.get("hub.mode")) && feedUrl().equals(form.get("hub.topic"));
        answer(exchange, complete ? 202 : 400, "");
        if (complete) {
            workers.execute(() -> verify(form));
        }
    }

    /** Asks the subscriber whether it wants what was asked for in its name. */
    private void verify(Map<String, String> form) {
        String challenge = UUID.randomUUID().toString();
        String callback = form.get("hub.callback");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(callback + "?hub.mode=subscribe&hub.topic="
                        + URLEncoder.encode(form.get("hub.topic"), StandardCharsets.UTF_8) + "&hub.challenge="
                        + challenge + "&hub.lease_seconds=" + leaseSeconds))
                .build());
        if (answer.statusCode() == 200 && answer.body().equals(challenge)) {
            secrets.put(callback, form.get("hub.secret"));
            verified.incrementAndGet();
        }
    }

    /** Delivers items, signed, to all subscribers. Returns the last status. */
    int publish(String... ids) {
        return deliver("sha256", secrets, ids);
    }

    /** Delivers items with a signature that no subscriber can take for the hub's. */
    int forge(String... ids) {
        Map<String, String> wrong = new ConcurrentHashMap<>(secrets);
        wrong.replaceAll((callback, secret) -> "guess");
        return deliver("sha1", wrong, ids);
    }

    private int deliver(String algorithm, Map<String, String> subscribers, String... ids) {
        byte[] body = rss(ids).getBytes(StandardCharsets.UTF_8);
        int status = 0;
        for (Map.Entry<String, String> subscriber : subscribers.entrySet()) {
            status = send(HttpRequest.newBuilder(URI.create(subscriber.getKey()))
                            .header("Content-Type", "application/rss+xml")
                            .header("X-Hub-Signature", signature(algorithm, subscriber.getValue(), body))
                            .POST(BodyPublishers.ofByteArray(body))
                            .build())
                    .statusCode();
        }
        return status;
    }

    private static String signature(String algorithm, String secret, byte[] body) {
        try {
            String name = algorithm.equals("sha1") ? "HmacSHA1" : "HmacSHA256";
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), name));
            return algorithm + "=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int verified() {
        return verified.get();
    }

    int polls() {
        return polls.get();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
