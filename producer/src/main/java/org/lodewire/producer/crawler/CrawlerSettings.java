package org.lodewire.producer.crawler;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.callback.CallbackSettings;
import org.lodewire.producer.crawl.CrawlSettings;
import org.lodewire.producer.fetch.FetchSettings;

/**
 * How an instance of the crawler runs.
 *
 * @param group          the consumer group that shares the hosts
 * @param crawl          how polite it is
 * @param fetch          how it fetches; {@code connections} is how many requests are open at once
 * @param sessionTimeout after which time without a heartbeat the hosts of an instance are given to others
 * @param limit          how large an article may be
 * @param callbacks      where hubs can push; null if they cannot
 */
public record CrawlerSettings(
        String group,
        CrawlSettings crawl,
        FetchSettings fetch,
        Duration sessionTimeout,
        SizeLimit limit,
        @Nullable CallbackSettings callbacks) {

    /** Lets the hosts' owners subscribe if there are callbacks. */
    public CrawlerSettings {
        crawl = crawl.withCallbacks(callbacks == null ? null : callbacks.addresses());
    }

    /** Settings without hubs. */
    public CrawlerSettings(
            String group, CrawlSettings crawl, FetchSettings fetch, Duration sessionTimeout, SizeLimit limit) {
        this(group, crawl, fetch, sessionTimeout, limit, null);
    }

    /** How long it goes on to start requests without having heard of the coordinator. */
    Duration patience() {
        return sessionTimeout.dividedBy(3);
    }

    /**
     * The same, with requests that end before another instance can be given their hosts: none is started later than a third of
     * the session timeout after the last answer of the coordinator, and none takes longer than the other two thirds.
     */
    FetchSettings boundedFetch() {
        Duration longest = sessionTimeout.minus(patience());
        return new FetchSettings(
                fetch.agent(),
                fetch.contact(),
                shorter(fetch.connect(), longest),
                shorter(fetch.firstByte(), longest),
                shorter(fetch.whole(), longest),
                fetch.addresses(),
                fetch.connections());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
