package org.lodewire.producer.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lodewire.client.http.PublicAddress;

/**
 * Finds the address to connect to. The address that was checked is the one that is used: a name is resolved once for each
 * request, so that a second answer for the same name cannot lead elsewhere. Thread-safe.
 */
final class Addresses {

    /** Resolves names. */
    @FunctionalInterface
    interface Resolver {

        InetAddress[] resolve(String name) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final FetchSettings settings;

    Addresses(Resolver resolver, FetchSettings settings) {
        this.resolver = resolver;
        this.settings = settings;
    }

    /** The address of a host that may be connected to. IPv4 comes first, since IPv6 does not lead everywhere. */
    InetAddress find(String host) throws FetchException {
        List<InetAddress> found;
        try {
            found = Arrays.asList(resolver.resolve(host));
        } catch (UnknownHostException e) {
            throw new FetchException(FetchFailure.Kind.UNKNOWN_HOST, "no address was found for the host");
        }
        InetAddress address = found.stream()
                .filter(one -> settings.privateAllowed() || PublicAddress.is(one))
                .min(Comparator.comparing(one -> one instanceof Inet4Address ? 0 : 1))
                .orElseThrow(() -> new FetchException(
                        FetchFailure.Kind.REFUSED_ADDRESS, "the host has an address that is not public"));
        if (!settings.hasContact() && PublicAddress.is(address)) {
            throw new FetchException(
                    FetchFailure.Kind.NO_CONTACT,
                    "no contact address is set, and without one no public host is fetched");
        }
        return address;
    }
}
