package org.lodewire.producer.crawl;

import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;

/**
 * A request to start now, or a document to read.
 *
 * @param id        for {@link Crawl#finished}
 * @param request   what to request
 * @param known     the hash of the document that is known; 0 if none is
 * @param feedId    the feed whose document it is; null if it is none
 * @param delivered the response, if it is here already because a hub has brought it: nothing is requested; else null
 */
public record Start(
        long id,
        FetchRequest request,
        long known,
        @Nullable String feedId,
        @Nullable FetchResponse delivered) {

    /** A request. */
    public Start(long id, FetchRequest request, long known, @Nullable String feedId) {
        this(id, request, known, feedId, null);
    }

    /** Whether something is requested of a host. */
    public boolean isRequest() {
        return delivered == null;
    }

    /** Whether a document is the one that is known, so that nobody will read it. */
    public boolean isKnown(byte[] body) {
        return known != 0 && Hash.of(body) == known;
    }
}
