package org.lodewire.bench.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A web of many hosts, which are addresses of the loopback network, and one server for all of them. Each host has a feed of twenty
 * items, and a new item comes at a steady rate. The items of hosts with an even number have their text in the feed, those of
 * the others on a page. Feeds have validators; a request that has them is answered with 304 if nothing is new. Thread-safe.
 */
final class FeedWeb implements AutoCloseable {

    private static final int ITEMS = 20;
    private static final int THREADS = 8;
    private static final int BACKLOG = 1_000;
    private static final String TEXT =
            "<p>" + "The committee met again on Monday and spoke about the price of copper. ".repeat(8) + "</p>\n";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Passage passage;
    private final Duration itemEvery;
    private final Instant began = Instant.now();
    private final AtomicLong feeds = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong others = new AtomicLong();

    /** Numbers of responses so far: documents of feeds, 304 for feeds, pages, and robots.txt files. */
    record Responses(long feeds, long unchanged, long pages, long others) {

        long all() {
            return feeds + unchanged + pages + others;
        }

        Responses since(Responses before) {
            return new Responses(
                    feeds - before.feeds, unchanged - before.unchanged, pages - before.pages, others - before.others);
        }
    }

    /**
     * Starts a server on a free port of all interfaces, since a loopback network is more than one address.
     *
     * @param passage   notes when items were served
     * @param itemEvery how often each feed has a new item
     */
    FeedWeb(Passage passage, Duration itemEvery) throws IOException {
        this.passage = passage;
        this.itemEvery = itemEvery;
        server = HttpServer.create(new InetSocketAddress(0), BACKLOG);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** Where the feed of a host is. */
    String feed(int host) {
        return "http://" + address(host) + "/feed";
    }

    Responses responses() {
        return new Responses(feeds.get(), unchanged.get(), pages.get(), others.get());
    }

    private String address(int host) {
        return "127.1." + (host >> 8) + "." + (host & 255) + ":"
                + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String[] address = exchange.getRequestHeaders().getFirst("Host").split("[.:]");
        int host = Integer.parseInt(address[2]) << 8 | Integer.parseInt(address[3]);
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/feed")) {
            feed(exchange, host);
        } else if (path.startsWith("/story/")) {
            String title = title(host, Long.parseLong(path.substring("/story/".length())) - ITEMS);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            send(exchange, "<!DOCTYPE html><title>" + title + "</title><h1>" + title + "</h1>" + TEXT.repeat(4));
            passage.served(title, System.nanoTime());
            pages.incrementAndGet();
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            others.incrementAndGet();
        }
    }

    private void feed(HttpExchange exchange, int host) throws IOException {
        long newest = newest(host);
        String tag = "\"" + host + "-" + newest + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            unchanged.incrementAndGet();
            return;
        }
        StringBuilder document = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Host " + host
                + "</title>\n");
        List<String> inFull = new ArrayList<>();
        for (long item = newest; item > newest - ITEMS; item--) {
            append(document, host, item);
            if (hasText(host)) {
                inFull.add(title(host, item));
            }
        }
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        send(exchange, document.append("</channel></rss>").toString());
        long now = System.nanoTime();
        inFull.forEach(title -> passage.served(title, now));
        feeds.incrementAndGet();
    }

    private void append(StringBuilder document, int host, long item) {
        String published = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                began.plus(itemEvery.multipliedBy(item)).atOffset(ZoneOffset.UTC));
        document.append("<item><title>")
                .append(title(host, item))
                .append("</title><link>http://")
                .append(address(host))
                .append("/story/")
                .append(item + ITEMS)
                .append("</link><guid isPermaLink=\"false\">")
                .append(host)
                .append('-')
                .append(item)
                .append("</guid><pubDate>")
                .append(published)
                .append("</pubDate><description>A short summary</description>");
        if (hasText(host)) {
            document.append("<content:encoded><![CDATA[").append(TEXT.repeat(4)).append("]]></content:encoded>");
        }
        document.append("</item>\n");
    }

    private static boolean hasText(int host) {
        return host % 2 == 0;
    }

    /** Spread over the hosts, so that they do not all have a new item at the same time. */
    private long newest(int host) {
        long phase = itemEvery.toMillis() * (host % 97) / 97;
        return Duration.between(began, Instant.now()).plusMillis(phase).toMillis() / itemEvery.toMillis();
    }

    private static String title(int host, long item) {
        return "Report " + item + " of host " + host;
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
