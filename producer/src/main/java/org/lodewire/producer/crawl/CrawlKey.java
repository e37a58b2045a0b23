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
        ROBOTS;

        private final String text = name().toLowerCase(Locale.ROOT);
    }

    static CrawlKey host(String host) {
        return new CrawlKey(host, Kind.HOST, "");
    }

    static CrawlKey feed(String host, String feedId) {
        return new CrawlKey(host, Kind.FEED, feedId);
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
