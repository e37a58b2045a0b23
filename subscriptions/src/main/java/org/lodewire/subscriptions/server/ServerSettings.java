package org.lodewire.subscriptions.server;

import java.util.Optional;
import org.lodewire.client.http.BearerTokens;

/**
 * How the server runs.
 *
 * @param host          the name or address of the interface to listen on
 * @param port          0 for a free one
 * @param tokens        who may use it; empty if everybody of this machine may
 * @param isProxied     whether a proxy that it trusts stands before it: it says whose requests they are, and has TLS
 * @param rate          requests a second that an address may send for long
 * @param streams       streams of events that are open at the same time
 * @param perAddress    connections that an address may have, streams included; a client behind a proxy only has its streams counted
 * @param sessionKey    what signs sessions, so that all instances that have it accept them; empty for one of this instance
 */
public record ServerSettings(
        String host,
        int port,
        Optional<BearerTokens> tokens,
        boolean isProxied,
        int rate,
        int streams,
        int perAddress,
        Optional<byte[]> sessionKey) {

    /** Connections that an address may have, unless set otherwise. */
    public static final int PER_ADDRESS = 64;

    /** Settings of an instance that has sessions of its own. */
    public ServerSettings(
            String host, int port, Optional<BearerTokens> tokens, boolean isProxied, int rate, int streams) {
        this(host, port, tokens, isProxied, rate, streams, PER_ADDRESS, Optional.empty());
    }

    /** Streams that a client may have: fewer than connections, so that who has them all open can still ask for something. */
    public int streamsPerClient() {
        return Math.max(1, perAddress - perAddress / 4);
    }
}
