package org.lodewire.producer.crawl;

import java.net.URI;
import org.jspecify.annotations.Nullable;

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
 * @param known    what identifies the version that was read last, if the index does not say when the sitemap was changed; null
 *                 if it does
 */
record SitemapErrand(
        String feedId,
        URI url,
        boolean first,
        long after,
        int depth,
        int hops,
        int attempts,
        long due,
        @Nullable Validators known)
        implements Payload {

    private static final byte VERSION = 2;
    /** Did not remember what had been read. */
    private static final byte WITHOUT_VALIDATORS = 1;

    CrawlKey key() {
        String id = feedId + '/' + Long.toHexString(Hash.of(url.toString()));
        return new CrawlKey(HostName.of(url), CrawlKey.Kind.SITEMAP, id);
    }

    /** Validators are those of the address that redirects, and what is read elsewhere is not remembered. */
    SitemapErrand redirected(URI target) {
        return new SitemapErrand(feedId, target, first, after, depth, hops + 1, attempts, due, null);
    }

    SitemapErrand failed(long next) {
        return new SitemapErrand(feedId, url, first, after, depth, hops, attempts + 1, next, known);
    }

    @Override
    public byte[] encode() {
        StateWriter out = new StateWriter(VERSION)
                .putText(feedId)
                .putText(url.toString())
                .putBoolean(first)
                .putNumber(after)
                .putNumber(depth)
                .putNumber(hops)
                .putNumber(attempts)
                .putNumber(due)
                .putBoolean(known != null);
        if (known != null) {
            known.write(out);
        }
        return out.toBytes();
    }

    static SitemapErrand decode(byte[] value) {
        boolean old = value.length > 0 && value[0] == WITHOUT_VALIDATORS;
        return StateReader.decode(
                value,
                old ? WITHOUT_VALIDATORS : VERSION,
                in -> new SitemapErrand(
                        in.getRequired(),
                        URI.create(in.getRequired()),
                        in.getBoolean(),
                        in.getNumber(),
                        (int) in.getNumber(),
                        (int) in.getNumber(),
                        (int) in.getNumber(),
                        in.getNumber(),
                        old || !in.getBoolean() ? null : Validators.read(in)));
    }
}
