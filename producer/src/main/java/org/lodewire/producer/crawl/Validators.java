package org.lodewire.producer.crawl;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.ResourceType;

/**
 * What identifies the version of a feed that was read last (RFC 9110, section 8.8). Validators are repeated to the server
 * exactly as it gave them, and only at the URL that it gave them for.
 *
 * @param etag         null for none
 * @param lastModified null for none
 * @param url          the hash of the URL that they are from; 0 for none
 * @param body         the hash of the document's bytes; 0 for none
 */
record Validators(@Nullable String etag, @Nullable String lastModified, long url, long body) {

    static final Validators NONE = new Validators(null, null, 0, 0);

    private static final int MAX_LENGTH = 256;

    /** The validators of a response. */
    static Validators of(URI url, FetchHeaders headers, long body) {
        return new Validators(usable(headers.etag()), usable(headers.lastModified()), Hash.of(url.toString()), body);
    }

    /** A server that answers 304 may give new ones. */
    Validators updated(FetchHeaders headers) {
        String newEtag = usable(headers.etag());
        String newTime = usable(headers.lastModified());
        return new Validators(newEtag == null ? etag : newEtag, newTime == null ? lastModified : newTime, url, body);
    }

    FetchRequest request(URI at) {
        boolean same = url == Hash.of(at.toString());
        return new FetchRequest(at, ResourceType.FEED, same ? etag : null, same ? lastModified : null);
    }

    private static @Nullable String usable(@Nullable String value) {
        boolean usable = value != null
                && !value.isBlank()
                && value.length() <= MAX_LENGTH
                && value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return usable ? value : null;
    }

    void write(StateWriter out) {
        out.putText(etag).putText(lastModified).putHash(url).putHash(body);
    }

    static Validators read(StateReader in) {
        return new Validators(in.getText(), in.getText(), in.getHash(), in.getHash());
    }
}
