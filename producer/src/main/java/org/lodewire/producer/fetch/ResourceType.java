package org.lodewire.producer.fetch;

/** What is fetched: it decides which media types are asked for and how large a body may be. */
public enum ResourceType {
    /** A feed, a sitemap, or a page that lists articles: its first 10 MiB, since the newest entries stand first. */
    FEED(
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9,"
                    + " application/json;q=0.8, text/html;q=0.7, */*;q=0.5",
            10 << 20,
            true),
    /** The page of an article: at most 7 MiB, the largest article that a record carries. */
    PAGE("text/html, application/xhtml+xml;q=0.9, text/plain;q=0.6, */*;q=0.3", 7 << 20, false),
    /** A robots.txt: its first 500 KiB, which RFC 9309 asks a crawler to read. */
    ROBOTS("text/plain, */*;q=0.5", 500 << 10, true),
    /** What a hub says to a request, of which only the status matters. */
    HUB("*/*", 16 << 10, true);

    private final String accept;
    private final int maxBytes;
    private final boolean cut;

    ResourceType(String accept, int maxBytes, boolean cut) {
        this.accept = accept;
        this.maxBytes = maxBytes;
        this.cut = cut;
    }

    /** The value of the header {@code Accept}. */
    public String accept() {
        return accept;
    }

    /** The largest body in bytes, before and after decompression. */
    public int maxBytes() {
        return maxBytes;
    }

    /** Whether a larger body is cut at {@link #maxBytes()}, rather than refused. */
    public boolean isCut() {
        return cut;
    }
}
