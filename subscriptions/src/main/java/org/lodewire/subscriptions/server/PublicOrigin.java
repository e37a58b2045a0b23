package org.lodewire.subscriptions.server;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The address under which a client knows the server, for links that must be absolute.
 *
 * @param isProxied whether a proxy stands before it, which has TLS and passes on the host that the client has named
 */
public record PublicOrigin(boolean isProxied) {

    /** The address of a path, which need not be encoded, as the client of a request would name it. */
    public String of(Context context, String path) {
        try {
            return new URI(isProxied ? "https" : "http", context.host(), path, null, null).toASCIIString();
        } catch (URISyntaxException e) {
            // Of a client that names no host that there can be, which is no browser.
            return path;
        }
    }
}
