package org.lodewire.producer.crawl;

import java.net.URI;

/**
 * A page that waits to be fetched, for an item whose text the feed does not have. Immutable.
 *
 * @param item     what the feed says about the article
 * @param url      where the page is
 * @param hops     how many redirects led there
 * @param since    when the item was found, in milliseconds since 1970
 * @param attempts how many requests have failed
 * @param due      when to request it
 * @param fallback the item's own text as HTML, in place of a page that cannot be had; empty if it has none
 */
record PageRequest(ItemMetadata item, URI url, int hops, long since, int attempts, long due, String fallback)
        implements Payload {

    /** Longer texts of items are cut. */
    static final int MAX_FALLBACK = 16_384;

    private static final byte VERSION = 1;

    /** The request of each version of an article is one of its own. */
    CrawlKey key() {
        String id = item.articleId() + '-' + Integer.toHexString(item.version());
        return new CrawlKey(HostName.of(url), CrawlKey.Kind.PAGE, id);
    }

    PageRequest redirected(URI target) {
        return new PageRequest(item, target, hops + 1, since, attempts, due, fallback);
    }

    PageRequest failed(long next) {
        return new PageRequest(item, url, hops, since, attempts + 1, next, fallback);
    }

    @Override
    public byte[] encode() {
        StateWriter out = new StateWriter(VERSION);
        item.write(out);
        out.putText(url.toString())
                .putNumber(hops)
                .putNumber(since)
                .putNumber(attempts)
                .putNumber(due)
                .putText(fallback);
        return out.toBytes();
    }

    static PageRequest decode(byte[] value) {
        return StateReader.decode(
                value,
                VERSION,
                in -> new PageRequest(
                        ItemMetadata.read(in),
                        URI.create(in.getRequired()),
                        (int) in.getNumber(),
                        in.getNumber(),
                        (int) in.getNumber(),
                        in.getNumber(),
                        in.getRequired()));
    }
}
