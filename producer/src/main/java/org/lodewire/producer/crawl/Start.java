package org.lodewire.producer.crawl;

import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchRequest;

/**
 * A request to start now.
 *
 * @param id      for {@link Crawl#finished}
 * @param request what to request
 * @param known   the hash of the document that is known; 0 if none is
 * @param feedId  the feed whose document it is; null if it is none
 */
public record Start(
        long id, FetchRequest request, long known, @Nullable String feedId) {

    /** Whether a document is the one that is known, so that nobody will read it. */
    public boolean isKnown(byte[] body) {
        return known != 0 && Hash.of(body) == known;
    }
}
