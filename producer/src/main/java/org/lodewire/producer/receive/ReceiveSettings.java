package org.lodewire.producer.receive;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.BearerTokens;
import org.lodewire.client.http.HttpLimits;
import org.lodewire.client.http.Loopback;
import org.lodewire.producer.article.SizeLimit;

/**
 * How articles are received.
 *
 * @param host          the interface to listen on; a loopback interface if there are no tokens
 * @param port          the port to listen on, 0 for a free one
 * @param tokens        who may send; null if every program of this machine may
 * @param article       how large an article may be
 * @param maxBody       how many bytes a body may have, decompressed
 * @param perAddress    how many connections an address may have
 * @param requests      how many requests are handled at the same time; further ones are refused
 * @param bytesInFlight how many bytes may wait for Kafka, in all requests; more are refused
 * @param timeout       how long a row waits for Kafka before its outcome is unknown
 */
public record ReceiveSettings(
        String host,
        int port,
        @Nullable BearerTokens tokens,
        SizeLimit article,
        long maxBody,
        int perAddress,
        int requests,
        int bytesInFlight,
        Duration timeout) {

    /** Loopback, port 8085, no tokens, and limits for some ten thousand small articles a second. */
    public static final ReceiveSettings DEFAULT = new ReceiveSettings(
            "127.0.0.1",
            8085,
            null,
            SizeLimit.DEFAULT,
            Long.MAX_VALUE,
            HttpLimits.DEFAULT.perAddress(),
            32,
            64 << 20,
            Duration.ofSeconds(30));

    /** Threads for what is answered at once: refusals and health. */
    private static final int MORE_THREADS = 16;

    /** Checks that nobody can reach it without a token. */
    public ReceiveSettings {
        if (tokens == null && !Loopback.isInterface(host)) {
            throw new IllegalArgumentException(
                    "Without tokens it listens on a loopback interface only, not on " + host);
        }
    }

    /**
     * The default settings at another address.
     *
     * @throws IllegalArgumentException if it is not loopback and there are no tokens
     */
    public static ReceiveSettings of(String host, int port, @Nullable BearerTokens tokens) {
        ReceiveSettings other = DEFAULT;
        return new ReceiveSettings(
                host,
                port,
                tokens,
                other.article,
                other.maxBody,
                other.perAddress,
                other.requests,
                other.bytesInFlight,
                other.timeout);
    }

    /** These settings with other limits. */
    public ReceiveSettings limited(
            SizeLimit largest, long largestBody, int manyRequests, int manyInFlight, Duration patience) {
        return new ReceiveSettings(
                host, port, tokens, largest, largestBody, perAddress, manyRequests, manyInFlight, patience);
    }

    /** These settings with another number of connections for each address. */
    public ReceiveSettings withPerAddress(int connections) {
        return new ReceiveSettings(host, port, tokens, article, maxBody, connections, requests, bytesInFlight, timeout);
    }

    HttpLimits http() {
        HttpLimits limits = HttpLimits.DEFAULT;
        return new HttpLimits(
                limits.connections(),
                perAddress,
                requests + MORE_THREADS,
                limits.headerBytes(),
                limits.headerTimeout(),
                limits.idleTimeout());
    }
}
