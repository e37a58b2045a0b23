package org.lodewire.client.http;

import java.time.Duration;

/**
 * What the clients of a server can hold of it.
 *
 * @param connections   open at the same time; for a further one, an idle one is closed
 * @param perAddress    of these from one address, or from one network of 64 bits in IPv6
 * @param threads       threads that handle requests, from 8
 * @param headerBytes   of a request, in all
 * @param headerTimeout within which a connection must send a whole header, from its opening or from the last response
 * @param idleTimeout   within which a connection must send or take a byte that the server waits for
 */
public record HttpLimits(
        int connections, int perAddress, int threads, int headerBytes, Duration headerTimeout, Duration idleTimeout) {

    /** 512 connections, 64 of an address, 48 threads, headers of 8 KiB within 30 s, and 30 s between bytes. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(512, 64, 48, 8 << 10, Duration.ofSeconds(30), Duration.ofSeconds(30));

    /** Limits by which one address may have all connections, as for a server that only a proxy reaches. */
    public HttpLimits(int connections, int threads, int headerBytes, Duration headerTimeout, Duration idleTimeout) {
        this(connections, connections, threads, headerBytes, headerTimeout, idleTimeout);
    }
}
