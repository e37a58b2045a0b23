package org.lodewire.producer.crawl;

import java.net.URI;

/**
 * A page that waits to be fetched, for an item whose text the feed does not have. Immutable.
 *
 * @param item     what the feed says about the article
 * @param url      where the page is
 * @param hops     how many redirects led there
 * @param since    from when its time counts, in milliseconds since 1970: when the item was found or, if it has no text of its own,
 *                 also later, since time in which nothing of the host may be requested does not count
 * @param attempts how many requests have failed
 * @param due      when to request it
 * @param fallback the item's own text as HTML, in place of a page that cannot be had; empty if it has none
 * @param reported whether the owner of the feed knows that it waits
 */
record PageRequest(
        ItemMetadata item, URI url, int hops, long since, int attempts, long due, String fallback, boolean reported)
        implements Payload {

    /** Longer texts of items are cut. */
    static final int MAX_FALLBACK = 16_384;

    private static final byte VERSION = 2;
    /** Was reported with its first failure. */
    private static final byte WITHOUT_REPORTED = 1;

    /** A page that has just been found. */
    static PageRequest found(ItemMetadata item, URI url, long now, String fallback) {
        return new PageRequest(item, url, 0, now, 0, now, fallback, false);
    }

    /** The request of each version of an article is one of its own. */
    CrawlKey key() {
        String id = item.articleId() + '-' + Integer.toHexString(item.version());
        return new CrawlKey(HostName.of(url), CrawlKey.Kind.PAGE, id);
    }

    PageRequest redirected(URI target) {
        return new PageRequest(item, target, hops + 1, since, attempts, due, fallback, reported);
    }

    PageRequest failed(long next) {
        return new PageRequest(item, url, hops, since, attempts + 1, next, fallback, true);
    }

    /** While nothing of its host may be requested. */
    PageRequest waiting(long from, long next) {
        return new PageRequest(item, url, hops, from, attempts, next, fallback, true);
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
                .putText(fallback)
                .putBoolean(reported);
        return out.toBytes();
    }

    static PageRequest decode(byte[] value) {
        boolean old = value.length > 0 && value[0] == WITHOUT_REPORTED;
        return StateReader.decode(value, old ? WITHOUT_REPORTED : VERSION, in -> {
            ItemMetadata item = ItemMetadata.read(in);
            URI url = URI.create(in.getRequired());
            int hops = (int) in.getNumber();
            long since = in.getNumber();
            int attempts = (int) in.getNumber();
            long due = in.getNumber();
            String fallback = in.getRequired();
            return new PageRequest(
                    item, url, hops, since, attempts, due, fallback, old ? attempts > 0 : in.getBoolean());
        });
    }
}
