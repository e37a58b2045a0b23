package org.lodewire.producer.fetch;

/**
 * Why there is no response.
 *
 * @param kind   for programs
 * @param detail for people, in one line that names no secret
 */
public record FetchFailure(Kind kind, String detail) implements FetchResult {

    /** What went wrong. */
    public enum Kind {
        /** The URL cannot be fetched: another scheme, no host. */
        URL,
        /** No contact address is set, without which no public host is fetched. */
        NO_CONTACT,
        /** The host has no address. */
        UNKNOWN_HOST,
        /** The host has an address that is not public, and the settings do not allow it. */
        REFUSED_ADDRESS,
        /** The connection could not be made, or ended early. */
        CONNECTION,
        /** The connection could not be secured. */
        TLS,
        /** A bound of time was exceeded. */
        TIMEOUT,
        /** A bound of size was exceeded. */
        TOO_LARGE,
        /** The response is not HTTP, or its body cannot be decoded. */
        MALFORMED,
        /** The host's robots.txt does not allow it; nothing was requested. */
        ROBOTS,
        /** The host's robots.txt could not be fetched; nothing was requested. */
        ROBOTS_UNREACHABLE
    }
}
