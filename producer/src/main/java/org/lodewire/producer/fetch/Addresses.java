package org.lodewire.producer.fetch;

import java.net.InetAddress;
import org.lodewire.client.http.HostAddresses;
import org.lodewire.client.http.HostRefusedException;
import org.lodewire.client.http.PublicAddress;

/** Finds the address to connect to, and refuses public ones while there is no contact address. Thread-safe. */
final class Addresses {

    private final HostAddresses hosts;
    private final FetchSettings settings;

    Addresses(HostAddresses.Resolver resolver, FetchSettings settings) {
        this.hosts = new HostAddresses(resolver, settings.addresses());
        this.settings = settings;
    }

    /** The address of a host that may be connected to. */
    InetAddress find(String host) throws FetchException {
        InetAddress address;
        try {
            address = hosts.find(host);
        } catch (HostRefusedException e) {
            throw new FetchException(kind(e.reason()), e.detail());
        }
        if (!settings.hasContact() && PublicAddress.is(address)) {
            throw new FetchException(
                    FetchFailure.Kind.NO_CONTACT,
                    "no contact address is set, and without one no public host is fetched");
        }
        return address;
    }

    private static FetchFailure.Kind kind(HostRefusedException.Reason reason) {
        return switch (reason) {
            case NUMBER -> FetchFailure.Kind.URL;
            case UNKNOWN -> FetchFailure.Kind.UNKNOWN_HOST;
            case NOT_ALLOWED, NEVER -> FetchFailure.Kind.REFUSED_ADDRESS;
        };
    }
}
