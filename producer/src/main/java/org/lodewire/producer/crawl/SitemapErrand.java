package org.lodewire.producer.crawl;

import java.net.URI;

/**
 * A sitemap that an index names and that is to be fetched, by the owner of its host, for a feed. Immutable.
 *
 * @param feedId   the feed, whose document is the index
 * @param url      where the sitemap is
 * @param first    whether the index was read for the first time
 * @param after    items that were last changed before are of no interest, in milliseconds since 1970
 * @param depth    how many indexes led there
 * @param hops     how many redirects led there
 * @param attempts how many requests have failed
 * @param due      when to request it
 */
record SitemapErrand(String feedId, URI url, boolean first, long after, int depth, int hops, int attempts, long due)
        implements Payload {

    private static final byte VERSION = 1;

    CrawlKey key() {
        String id = feedId + '/' + Long.toHexString(Hash.of(url.toString()));
        return new CrawlKey(HostName.of(url), CrawlKey.Kind.SITEMAP, id);
    }

    SitemapErrand redirected(URI target) {
        return new SitemapErrand(feedId, target, first, after, depth, hops + 1, attempts, due);
    }

    SitemapErrand failed(long next) {
        return new SitemapErrand(feedId, url, first, after, depth, hops, attempts + 1, next);
    }

    @Override
    public byte[] encode() {
        return new StateWriter(VERSION)
                .putText(feedId)
                .putText(url.toString())
                .putBoolean(first)
                .putNumber(after)
                .putNumber(depth)
                .putNumber(hops)
                .putNumber(attempts)
                .putNumber(due)
                .toBytes();
    }

    static SitemapErrand decode(byte[] value) {
        return StateReader.decode(
                value,
                VERSION,
                in -> new SitemapErrand(
                        in.getRequired(),
                        URI.create(in.getRequired()),
                        in.getBoolean(),
                        in.getNumber(),
                        (int) in.getNumber(),
                        (int) in.getNumber(),
                        (int) in.getNumber(),
                        in.getNumber()));
    }
}
