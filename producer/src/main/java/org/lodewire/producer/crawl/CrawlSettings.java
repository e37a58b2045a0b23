package org.lodewire.producer.crawl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.websub.CallbackAddresses;

/**
 * How polite the crawler is.
 *
 * @param agent       the product token that robots.txt files name, such as {@code Lodewire}
 * @param minDelay    the least time from the end of a request to the start of the next on the same host
 * @param firstPolls  how much later each further feed of all partitions is polled for the first time, or for the first time
 *                    after a pause; a thirtieth of that for those which would wait for more than a minute. With 100 ms, 120
 *                    feeds are spread over 12 s, and 100,000 over some 400 s
 * @param pageMaxAge  after this time without a response, an item is published without its page
 * @param maxWaiting  how many pages wait for a host at most; an item beyond them is published without its page
 * @param callbacks   where hubs can push; null if they cannot
 */
public record CrawlSettings(
        String agent,
        Duration minDelay,
        Duration firstPolls,
        Duration pageMaxAge,
        int maxWaiting,
        @Nullable CallbackAddresses callbacks) {

    /** A delay of 5 seconds. */
    public static final CrawlSettings DEFAULT = new CrawlSettings(
            "Lodewire", Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofDays(3), 10_000, null);

    /** Settings without hubs. */
    public CrawlSettings(String agent, Duration minDelay, Duration firstPolls, Duration pageMaxAge, int maxWaiting) {
        this(agent, minDelay, firstPolls, pageMaxAge, maxWaiting, null);
    }

    /** The same with another delay. */
    public CrawlSettings withMinDelay(Duration delay) {
        return new CrawlSettings(agent, delay, firstPolls, pageMaxAge, maxWaiting, callbacks);
    }

    /** The same with hubs that push to addresses of this program. */
    public CrawlSettings withCallbacks(@Nullable CallbackAddresses addresses) {
        return new CrawlSettings(agent, minDelay, firstPolls, pageMaxAge, maxWaiting, addresses);
    }
}
