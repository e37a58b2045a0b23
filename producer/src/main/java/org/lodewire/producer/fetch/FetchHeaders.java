package org.lodewire.producer.fetch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a response that matter to a crawler. Each is null if it is absent.
 *
 * @param contentType  media type and charset
 * @param location     where a redirect leads
 * @param etag         the validator of this version, weak or strong
 * @param lastModified when the resource was changed, as the server writes it
 * @param cacheControl how long the response is fresh
 * @param expires      until when the response is fresh
 * @param retryAfter   how long to wait, in seconds or as a date
 * @param date         when the server made the response
 * @param link         what it is related to, all headers {@code Link} separated by commas
 */
public record FetchHeaders(
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String cacheControl,
        @Nullable String expires,
        @Nullable String retryAfter,
        @Nullable String date,
        @Nullable String link) {

    /** No headers. */
    public static final FetchHeaders NONE = new FetchHeaders(null, null, null, null, null, null, null, null);

    /** Headers without relations. */
    public FetchHeaders(
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String cacheControl,
            @Nullable String expires,
            @Nullable String retryAfter,
            @Nullable String date) {
        this(contentType, location, etag, lastModified, cacheControl, expires, retryAfter, date, null);
    }

    /** The media type in lower case without parameters; empty if there is none. */
    public String mediaType() {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
