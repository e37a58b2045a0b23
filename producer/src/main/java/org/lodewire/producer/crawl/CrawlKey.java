package org.lodewire.producer.crawl;

import java.util.Locale;

/**
 * The key of a record of the crawl topic, written {@code host|kind|id}. The host alone decides its partition.
 *
 * @param host see {@link HostName}; it has no {@code |}
 * @param kind what the record is about
 * @param id   which one; empty for the host itself
 */
public record CrawlKey(String host, Kind kind, String id) {

    /** What a record of the crawl topic is about. */
    public enum Kind {
        /** What a host demands: delay, robots.txt. Only the owner of the host writes it. */
        HOST,
        /** A feed: the home record of its state, or the state on its way through another host. */
        FEED,
        /** A page that waits to be fetched. */
        PAGE,
        /** A robots.txt of another host that has been moved to this host, or the answer to that. */
        ROBOTS,
        /** A subscription to a feed of this host at a hub (WebSub). */
        SUBSCRIPTION,
        /** What a hub, or a poll, has for the owner of a feed of this host. */
        PUSH,
        /** A sitemap of this host that an index names. */
        SITEMAP,
        /** A hub of this host that is to be asked to push a feed. */
        HUB;

        private final String text = name().toLowerCase(Locale.ROOT);
    }

    static CrawlKey host(String host) {
        return new CrawlKey(host, Kind.HOST, "");
    }

    static CrawlKey feed(String host, String feedId) {
        return new CrawlKey(host, Kind.FEED, feedId);
    }

    static CrawlKey subscription(String host, String feedId) {
        return new CrawlKey(host, Kind.SUBSCRIPTION, feedId);
    }

    /** @param message distinguishes it from other messages about the feed */
    static CrawlKey push(String host, String feedId, String message) {
        return new CrawlKey(host, Kind.PUSH, feedId + '/' + message);
    }

    /** Whether it is the state, or the subscription, of the feed that a message is about, at the same host. */
    boolean isOfFeed(CrawlKey message) {
        return (kind == Kind.FEED || kind == Kind.SUBSCRIPTION)
                && host.equals(message.host)
                && id.equals(message.feedId());
    }

    /** The feed that it is about, if it is about one. */
    String feedId() {
        int end = kind == Kind.PUSH ? id.indexOf('/') : -1;
        return end < 0 ? id : id.substring(0, end);
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if the text is no key
     */
    public static CrawlKey parse(String text) {
        String[] parts = text.split("\\|", 3);
        for (Kind kind : Kind.values()) {
            if (parts.length == 3 && kind.text.equals(parts[1])) {
                return new CrawlKey(parts[0], kind, parts[2]);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not a key of the crawl topic, host|kind|id");
    }

    @Override
    public String toString() {
        return host + '|' + kind.text + '|' + id;
    }
}
