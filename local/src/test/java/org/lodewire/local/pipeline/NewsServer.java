package org.lodewire.local.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A web of many hosts, which are addresses of the loopback network, and one server behind them. Every host has a feed at
 * {@code /feed}, whose items become more. The last number of the address says what kind of host it is. It notes when each host
 * was requested.
 */
final class NewsServer implements AutoCloseable {

    private static final String TEXT =
            "<p>" + "The committee met again on Monday and spoke about the price of copper. ".repeat(14) + "</p>";

    private final HttpServer server;
    private final Instant begin = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
    private final AtomicInteger published = new AtomicInteger(2);
    private final Map<String, Queue<Visit>> visits = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Set<Integer> polled = ConcurrentHashMap.newKeySet();

    /** The kinds of hosts. */
    enum Kind {
        /** RSS with all of the text, and validators. */
        RSS,
        /** Atom without a text, and pages. */
        ATOM,
        /** RSS, but the first request for it is refused with 429. */
        BUSY,
        /** Its feed has moved for good, to the host with the next number. */
        MOVED,
        /** RSS; its robots.txt forbids the pages of its items, which have a summary only. */
        CLOSED
    }

    private record Visit(long began, long answered) {}

    NewsServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 500);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "news-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** The address of a host, which is of the kind that comes at its number. */
    String host(int number) {
        return "127.0.1." + number + ":" + server.getAddress().getPort();
    }

    static Kind kind(int number) {
        return Kind.values()[number % Kind.values().length];
    }

    /** Adds an item to every feed. */
    void publish() {
        published.incrementAndGet();
    }

    /** The titles of all items of a host. */
    List<String> titles(int number) {
        return items().stream().map(item -> title(number, item)).toList();
    }

    private List<Integer> items() {
        return IntStream.range(0, published.get()).boxed().toList();
    }

    private static String title(int number, int item) {
        return "Report " + item + " of host " + number;
    }

    /** How many responses had a status. */
    int responses(int status) {
        return statuses.getOrDefault(status, new AtomicInteger()).get();
    }

    /** How many hosts were requested. */
    int visitedHosts() {
        return visits.size();
    }

    /** The shortest time between the end of a response of any host and the next request to it. */
    Duration shortestPause() {
        long shortest = Long.MAX_VALUE;
        for (Queue<Visit> ofHost : visits.values()) {
            List<Visit> inOrder = new ArrayList<>(ofHost);
            inOrder.sort((one, other) -> Long.compare(one.began, other.began));
            for (int i = 1; i < inOrder.size(); i++) {
                shortest = Math.min(shortest, inOrder.get(i).began - inOrder.get(i - 1).answered);
            }
        }
        return Duration.ofNanos(shortest);
    }

    private void serve(HttpExchange exchange) throws IOException {
        long began = System.nanoTime();
        String host = exchange.getRequestHeaders().getFirst("Host");
        int number = Integer.parseInt(host.substring("127.0.1.".length(), host.indexOf(':')));
        Response response = answer(exchange, number);
        response.headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        // The client sees an answer later than this, and has begun earlier than was noted: no pause seems shorter than
        // it was.
        visits.computeIfAbsent(host, key -> new ConcurrentLinkedQueue<>()).add(new Visit(began, System.nanoTime()));
        statuses.computeIfAbsent(response.status, key -> new AtomicInteger()).incrementAndGet();
        byte[] body = response.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private record Response(int status, Map<String, String> headers, String body) {}

    private Response answer(HttpExchange exchange, int number) {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/robots.txt")) {
            return kind(number) == Kind.CLOSED
                    ? new Response(200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /story/\n")
                    : new Response(404, Map.of(), "");
        }
        if (path.startsWith("/story/")) {
            int item = Integer.parseInt(path.substring("/story/".length()));
            return html("<!DOCTYPE html><title>" + title(number, item) + "</title><h1>" + title(number, item) + "</h1>"
                    + TEXT);
        }
        return switch (kind(number)) {
            case MOVED -> new Response(301, Map.of("Location", "http://" + host(number + 1) + "/moved/" + number), "");
            case BUSY ->
                isFirstFeed(number) ? new Response(429, Map.of("Retry-After", "1"), "") : feed(exchange, number);
            default -> feed(exchange, path.startsWith("/moved/") ? Integer.parseInt(path.substring(7)) : number);
        };
    }

    private boolean isFirstFeed(int number) {
        return polled.add(number);
    }

    private Response feed(HttpExchange exchange, int number) {
        List<Integer> items = items();
        String tag = "\"" + number + "-" + items.size() + "\"";
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            return new Response(304, Map.of("ETag", tag), "");
        }
        boolean atom = kind(number) == Kind.ATOM;
        String entries = items.stream()
                .map(item -> atom ? atom(number, item) : rss(number, item))
                .collect(Collectors.joining("\n"));
        String body = atom
                ? "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Host " + number + "</title>" + entries + "</feed>"
                : "<rss version=\"2.0\""
                        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Host "
                        + number + "</title>" + entries + "</channel></rss>";
        return new Response(200, Map.of("Content-Type", "application/xml", "ETag", tag), body);
    }

    private String rss(int number, int item) {
        boolean full = kind(number) != Kind.CLOSED;
        return "<item><title>" + title(number, item) + "</title><link>http://" + host(number) + "/story/" + item
                + "</link><guid isPermaLink=\"false\">" + number + "-" + item + "</guid><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(time(item).atOffset(ZoneOffset.UTC))
                + "</pubDate><description>A short summary</description>"
                + (full ? "<content:encoded><![CDATA[" + TEXT + "]]></content:encoded>" : "") + "</item>";
    }

    private String atom(int number, int item) {
        return "<entry><title>" + title(number, item) + "</title><link href=\"http://" + host(number) + "/story/" + item
                + "\"/><id>urn:host:" + number + ":" + item + "</id><updated>" + time(item)
                + "</updated><summary>A short summary</summary></entry>";
    }

    private Instant time(int item) {
        return begin.plusSeconds(item);
    }

    private static Response html(String body) {
        return new Response(200, Map.of("Content-Type", "text/html; charset=utf-8"), body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
