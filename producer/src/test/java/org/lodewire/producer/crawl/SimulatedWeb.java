package org.lodewire.producer.crawl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;

/**
 * Hosts with a feed each, which fail, refuse, redirect and move, and which note every request that comes too early. Host
 * {@code n} is {@code hn.example}.
 */
final class SimulatedWeb {

    final List<SimulatedFeed> feeds = new ArrayList<>();
    final List<String> violations = new ArrayList<>();
    private final Map<String, Visits> visits = new HashMap<>();
    private final SplittableRandom random;
    private final int hosts;
    private final long minDelay;
    private boolean calm;
    long requests;
    long polls;
    long unchanged;
    long unchangedConditional;

    /** What a host has seen. */
    private static final class Visits {
        long lastEnd = Long.MIN_VALUE / 2;
        long delay;
        int open;
    }

    SimulatedWeb(int hosts, long minDelay, SplittableRandom random, long begin, long end) {
        this.random = random;
        this.hosts = hosts;
        this.minDelay = minDelay;
        for (int i = 0; i < hosts; i++) {
            int pages = i % 20 == 3 ? (i + 7) % hosts : i;
            feeds.add(new SimulatedFeed(i, host(pages), i % 4 != 3, random.split(), begin, end));
        }
    }

    static String host(int number) {
        return "h" + number + ".example";
    }

    /** The URL that a feed is defined with: some have moved for good, some redirect for now, some are gone. */
    static URI defined(int number) {
        return URI.create("https://" + host(number) + "/feed");
    }

    static boolean isGone(int number) {
        return number % 200 == 17;
    }

    /** Ends all failures. */
    void calm() {
        calm = true;
    }

    /** Notes a request, which is too early if the host's delay is not over, or another request is open. */
    void begin(URI url, long now) {
        requests++;
        Visits host = visits.computeIfAbsent(HostName.of(url), name -> new Visits());
        long delay = Math.max(minDelay, host.delay);
        if (host.open > 0 || now < host.lastEnd + delay) {
            violations.add(url + " after " + (now - host.lastEnd) + " of " + delay + " ms, open: " + host.open);
        }
        host.open++;
    }

    /** The request is answered, or its connection has been closed. */
    void end(URI url, long now) {
        Visits host = visits.computeIfAbsent(HostName.of(url), name -> new Visits());
        host.open--;
        host.lastEnd = now;
    }

    /** From when its robots.txt is known, a host's own delay counts. */
    void delayIsKnown(String host) {
        visits.computeIfAbsent(host, name -> new Visits()).delay = crawlDelay(host);
    }

    private static long crawlDelay(String host) {
        return Integer.parseInt(host, 1, host.indexOf('.'), 10) % 10 == 4 ? 20_000 : 0;
    }

    FetchResult answer(FetchRequest request, long now) {
        double fate = calm ? 1 : random.nextDouble();
        if (fate < 0.02) {
            return new FetchFailure(FetchFailure.Kind.TIMEOUT, "timed out");
        }
        if (fate < 0.05) {
            int status = fate < 0.03 ? 429 : fate < 0.04 ? 503 : 500;
            String retryAfter = fate < 0.025 || status == 503 ? Integer.toString(random.nextInt(30, 900)) : null;
            return new FetchResponse(
                    status, new FetchHeaders(null, null, null, null, null, null, retryAfter, null), new byte[0]);
        }
        String path = request.url().getPath();
        int host = Integer.parseInt(
                request.url().getHost(), 1, request.url().getHost().indexOf('.'), 10);
        if (path.equals("/robots.txt")) {
            return robots(host);
        }
        return path.startsWith("/p/") ? page(host, path) : feed(host, path, request, now);
    }

    private FetchResult robots(int host) {
        return switch (host % 10) {
            case 4 -> text("User-agent: *\nCrawl-delay: 20\n");
            case 5 -> text("User-agent: *\nDisallow: /private\n\nUser-agent: lodewire\nDisallow: /p/1\nAllow: /\n");
            case 6 -> redirect(302, "https://" + host((host + 1) % hosts) + "/robots.txt");
            case 7 -> host % 100 == 7 ? text("User-agent: *\nDisallow: /p/\n") : status(404);
            default -> status(404);
        };
    }

    private FetchResult page(int host, String path) {
        if (host % 20 == 15) {
            return redirect(302, "https://" + host((host + 1) % hosts) + path);
        }
        boolean moves = host % 20 == 11 && !path.endsWith("/");
        return moves ? redirect(301, path + "/") : text("The page " + path);
    }

    private FetchResult feed(int host, String path, FetchRequest request, long now) {
        if (path.equals("/feed")) {
            if (isGone(host)) {
                return status(410);
            }
            if (host % 25 == 2) {
                return redirect(301, "https://" + host((host + 5) % hosts) + "/moved/" + host);
            }
            if (host % 25 == 6) {
                return redirect(302, "https://" + host((host + 3) % hosts) + "/moved/" + host);
            }
            if (host % 25 == 9) {
                return redirect(307, "/moved/" + host);
            }
        }
        int number = path.equals("/feed") ? host : Integer.parseInt(path.substring("/moved/".length()));
        SimulatedFeed feed = feeds.get(number);
        byte[] body = feed.document(now);
        String etag = number % 10 < 7 ? "W/\"" + feed.version(now) + "\"" : null;
        String modified = number % 10 == 7 ? "version " + feed.version(now) : null;
        FetchHeaders headers = new FetchHeaders("application/rss+xml", null, etag, modified, null, null, null, null);
        polls++;
        boolean matches = etag != null && etag.equals(request.etag())
                || etag == null && modified != null && modified.equals(request.lastModified());
        return matches ? new FetchResponse(304, headers, new byte[0]) : new FetchResponse(200, headers, body);
    }

    /** Reads the documents of these hosts. */
    FeedContent read(FeedSettings definition, FetchResponse response, URI url) {
        String[] parts = new String(response.body(), StandardCharsets.UTF_8).split(":");
        return feeds.get(Integer.parseInt(parts[0])).content(Integer.parseInt(parts[1]));
    }

    private static FetchResult status(int status) {
        return new FetchResponse(status, FetchHeaders.NONE, new byte[0]);
    }

    private static FetchResult redirect(int status, String location) {
        return new FetchResponse(
                status, new FetchHeaders(null, location, null, null, null, null, null, null), new byte[0]);
    }

    private static FetchResult text(String body) {
        return new FetchResponse(
                200,
                new FetchHeaders("text/html", null, null, null, null, null, null, null),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
