package org.lodewire.subscriptions.server;

import io.javalin.http.Context;

/**
 * Whose requests and streams are counted together.
 *
 * @param isProxied whether a proxy that is trusted says whose they are
 */
public record ClientAddress(boolean isProxied) {

    private static final int LONGEST = 64;

    /** The address whose request it is: an IP address, or what the proxy says. */
    public String of(Context context) {
        String forwarded = isProxied ? context.header("X-Forwarded-For") : null;
        if (forwarded == null) {
            return context.ip();
        }
        // The proxy adds the address that it sees at the end; what is before it is the client's word.
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.substring(0, Math.min(LONGEST, last.length()));
    }
}
