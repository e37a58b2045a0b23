package org.lodewire.producer.crawl;

import org.lodewire.producer.fetch.FetchRequest;

/**
 * A request to start now.
 *
 * @param id      for {@link Crawl#finished}
 * @param request what to request
 * @param known   the hash of the document that is known; 0 if none is
 */
public record Start(long id, FetchRequest request, long known) {

    /** Whether a document is the one that is known, so that nobody will read it. */
    public boolean isKnown(byte[] body) {
        return known != 0 && Hash.of(body) == known;
    }
}
