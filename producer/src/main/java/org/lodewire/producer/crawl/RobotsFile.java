package org.lodewire.producer.crawl;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;

/**
 * What a response to a request for a robots.txt means (RFC 9309, section 2.3.1): 4xx allows everything, 5xx and no response
 * allow nothing until it can be fetched, or for 30 days. 429 counts as no response, since it says nothing about the file. A
 * file that is known is used while it cannot be fetched again.
 */
final class RobotsFile {

    /** RFC 9309, section 2.4. */
    private static final long CACHED = Duration.ofHours(24).toMillis();

    private static final long FIRST_RETRY = Duration.ofMinutes(1).toMillis();
    private static final long GIVEN_UP = Duration.ofDays(30).toMillis();

    private final String agent;

    RobotsFile(String agent) {
        this.agent = agent.toLowerCase(Locale.ROOT);
    }

    static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    static URI url(String origin) {
        return URI.create(origin + "/robots.txt");
    }

    /**
     * Reads the response.
     *
     * @param known what was known of the file before; null if nothing was
     */
    RobotsRecord read(String origin, FetchResult result, @Nullable RobotsRecord known, long now) {
        if (!(result instanceof FetchResponse response) || response.status() >= 500 || response.status() == 429) {
            return unreachable(origin, result, known, now);
        }
        if (response.status() < 200 || response.status() >= 300) {
            // A redirect that leads nowhere counts as a file that does not exist.
            return RobotsRecord.allowing(origin, now + CACHED);
        }
        // The parser has state. Its own limits are those for delays, which are bounded here.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return RobotsRecord.of(
                origin,
                parser.parseContent(
                        url(origin).toString(), CrawlDelays.bounded(response.body()), "text/plain", List.of(agent)),
                CACHED,
                now);
    }

    private static RobotsRecord unreachable(String origin, FetchResult result, @Nullable RobotsRecord known, long now) {
        boolean again = known != null && known.unreachableSince() != 0;
        int failures = known != null && again ? known.failures() + 1 : 1;
        long since = known != null && again ? known.unreachableSince() : now;
        long asked = result instanceof FetchResponse response ? HttpTimes.retryAfter(response.headers(), now) : 0;
        String problem = problem(result);
        long wait = Math.min(CACHED, Math.max(asked, FIRST_RETRY << Math.min(failures - 1, 10)));
        if (known == null || known.mode() == RobotsRecord.Mode.AWAITED) {
            return new RobotsRecord(
                    origin, RobotsRecord.Mode.UNREACHABLE, now + wait, since, failures, 0, List.of(), problem);
        }
        boolean givenUp = known.mode() == RobotsRecord.Mode.UNREACHABLE && now - since >= GIVEN_UP;
        return new RobotsRecord(
                origin,
                givenUp ? RobotsRecord.Mode.RULES : known.mode(),
                now + wait,
                since,
                failures,
                known.crawlDelay(),
                known.rules(),
                problem);
    }

    private static String problem(FetchResult result) {
        return result instanceof FetchResponse response
                ? "HTTP status " + response.status()
                : ((FetchFailure) result).detail();
    }
}
