package org.lodewire.producer.crawl;

import java.net.URI;
import org.lodewire.producer.fetch.FetchResponse;

/** Reads the document of a feed. To be implemented without side effects; called on the thread of the crawl, where what was read before on another is taken. */
@FunctionalInterface
public interface ResponseReader {

    /**
     * Reads a document.
     *
     * @param feed     its definition
     * @param response a response with status 200
     * @param url      where it is from, against which relative links are resolved
     * @throws UnreadableFeedException if it is no document that lists articles
     */
    FeedContent read(FeedSettings feed, FetchResponse response, URI url) throws UnreadableFeedException;
}
