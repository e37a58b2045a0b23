package org.lodewire.producer.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A request for one resource.
 *
 * @param url          an absolute URL, see {@link WebUrl}
 * @param type         what is asked for
 * @param etag         what to send as {@code If-None-Match}, exactly as the server gave it; null for none
 * @param lastModified what to send as {@code If-Modified-Since}, exactly as the server gave it; null for none
 */
public record FetchRequest(
        URI url,
        ResourceType type,
        @Nullable String etag,
        @Nullable String lastModified) {

    /** An unconditional request. */
    public static FetchRequest of(URI url, ResourceType type) {
        return new FetchRequest(url, type, null, null);
    }

    /** Whether the server can answer that nothing has changed. */
    public boolean isConditional() {
        return etag != null || lastModified != null;
    }

    /** Names the URL without anything that may be secret. */
    @Override
    public String toString() {
        return WebUrl.display(url);
    }
}
