package org.lodewire.subscriptions.server;

import io.javalin.http.Context;
import org.lodewire.client.http.ClientNetwork;

/**
 * Whose requests and streams are counted together.
 *
 * @param isProxied whether a proxy that is trusted says whose they are
 */
public record ClientAddress(boolean isProxied) {

    private static final int LONGEST = 64;

    /** The network whose request it is: that of an IP address, or what the proxy says, if that is none. */
    public String of(Context context) {
        String forwarded = isProxied ? context.header("X-Forwarded-For") : null;
        if (forwarded == null) {
            return ClientNetwork.ofText(context.ip());
        }
        // The proxy adds the address that it sees at the end; what is before it is the client's word.
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return ClientNetwork.ofText(last.substring(0, Math.min(LONGEST, last.length())));
    }
}
