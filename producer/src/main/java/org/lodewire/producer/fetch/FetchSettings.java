package org.lodewire.producer.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.AllowedAddresses;

/**
 * How resources are fetched.
 *
 * @param agent          the product token of the User-Agent, which robots.txt files name
 * @param contact        an address where those who run a host can reach the user: a URL or a mail address; without one, no
 *                       public host is fetched
 * @param connect        how long a connection may take
 * @param firstByte      how long a server may take until the first byte of its response, and between two later ones
 * @param whole          how long a request may take in all, from the resolution of the name to the last byte
 * @param addresses      which addresses may be fetched
 * @param connections    how many requests may be open at once
 */
public record FetchSettings(
        String agent,
        @Nullable String contact,
        Duration connect,
        Duration firstByte,
        Duration whole,
        AllowedAddresses addresses,
        int connections) {

    /** The defaults, without a contact address. */
    public static final FetchSettings DEFAULT = new FetchSettings(
            "Lodewire",
            null,
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            AllowedAddresses.PUBLIC,
            1_000);

    /** Checks that the User-Agent can be sent. */
    public FetchSettings {
        String both = agent + (contact == null ? "" : contact);
        if (both.chars().anyMatch(c -> c < ' ' || c >= 0x7F) || agent.isBlank()) {
            throw new IllegalArgumentException("The contact address must be plain ASCII text, such as a URL");
        }
    }

    /** The same with another contact address. */
    public FetchSettings withContact(String address) {
        return new FetchSettings(agent, address, connect, firstByte, whole, addresses, connections);
    }

    /** The same with other addresses that may be fetched. */
    public FetchSettings with(AllowedAddresses allowed) {
        return new FetchSettings(agent, contact, connect, firstByte, whole, allowed, connections);
    }

    /** The value of the header {@code User-Agent}. */
    public String userAgent() {
        return contact == null || contact.isBlank() ? agent : agent + " (+" + contact.strip() + ")";
    }

    /** Whether there is a contact address. */
    public boolean hasContact() {
        return contact != null && !contact.isBlank();
    }
}
