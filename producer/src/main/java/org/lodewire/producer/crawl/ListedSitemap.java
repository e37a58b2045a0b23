package org.lodewire.producer.crawl;

import java.net.URI;

/**
 * A sitemap that an index names without saying when it was changed, so that only reading it again shows what is new.
 *
 * @param url        where it is
 * @param validators what identifies the version that was read last
 */
record ListedSitemap(URI url, Validators validators) {

    /** Whether it has been read before. */
    boolean isRead() {
        return validators.body() != 0;
    }

    void write(StateWriter out) {
        out.putText(url.toString());
        validators.write(out);
    }

    static ListedSitemap read(StateReader in) {
        return new ListedSitemap(URI.create(in.getRequired()), Validators.read(in));
    }
}
