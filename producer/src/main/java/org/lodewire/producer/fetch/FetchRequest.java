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
 * @param form         what to send by POST as {@code application/x-www-form-urlencoded}, in ASCII; null for a GET
 */
public record FetchRequest(
        URI url,
        ResourceType type,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String form) {

    /** A GET. */
    public FetchRequest(URI url, ResourceType type, @Nullable String etag, @Nullable String lastModified) {
        this(url, type, etag, lastModified, null);
    }

    /** An unconditional request. */
    public static FetchRequest of(URI url, ResourceType type) {
        return new FetchRequest(url, type, null, null);
    }

    /** A POST of a form to a hub. */
    public static FetchRequest post(URI url, String form) {
        return new FetchRequest(url, ResourceType.HUB, null, null, form);
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
