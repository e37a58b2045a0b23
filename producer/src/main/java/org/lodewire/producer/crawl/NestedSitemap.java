package org.lodewire.producer.crawl;

/**
 * A sitemap without a time that an index in the index of a feed names.
 *
 * @param index   the hash of the URL of the inner index
 * @param sitemap the sitemap, and what is known of it
 */
record NestedSitemap(long index, ListedSitemap sitemap) {

    void write(StateWriter out) {
        out.putHash(index);
        sitemap.write(out);
    }

    static NestedSitemap read(StateReader in) {
        return new NestedSitemap(in.getHash(), ListedSitemap.read(in));
    }
}
