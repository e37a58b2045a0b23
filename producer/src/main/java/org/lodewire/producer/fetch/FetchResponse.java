package org.lodewire.producer.fetch;

/**
 * A response, complete and decompressed.
 *
 * @param status  the status code
 * @param headers its headers
 * @param body    not to be changed; empty for a redirect or an error
 */
public record FetchResponse(int status, FetchHeaders headers, byte[] body) implements FetchResult {

    /** Whether the response says that the resource is elsewhere. */
    public boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** Whether a redirect is to be remembered (RFC 9110, sections 15.4.2 and 15.4.9). */
    public boolean isPermanentRedirect() {
        return status == 301 || status == 308;
    }
}
