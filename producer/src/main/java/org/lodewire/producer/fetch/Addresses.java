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
        if (isAmbiguous(host)) {
            throw new FetchException(
                    FetchFailure.Kind.URL,
                    "the host is a number that programs read as different addresses; write it as 192.0.2.1");
        }
        List<InetAddress> found;
        try {
            found = Arrays.asList(resolver.resolve(host));
        } catch (UnknownHostException e) {
            throw new FetchException(FetchFailure.Kind.UNKNOWN_HOST, "no address was found for the host");
        }
        InetAddress address = found.stream()
                .filter(one -> PublicAddress.isAllowed(one, settings.privateAllowed()))
                .min(Comparator.comparing(one -> one instanceof Inet4Address ? 0 : 1))
                .orElseThrow(this::refused);
        if (!settings.hasContact() && PublicAddress.is(address)) {
            throw new FetchException(
                    FetchFailure.Kind.NO_CONTACT,
                    "no contact address is set, and without one no public host is fetched");
        }
        return address;
    }

    private FetchException refused() {
        return settings.privateAllowed()
                ? new FetchException(
                        FetchFailure.Kind.URL,
                        "the host has an address that is never fetched, such as a link-local one or a cloud's metadata")
                : new FetchException(FetchFailure.Kind.REFUSED_ADDRESS, "the host has an address that is not public");
    }

    /** Whether a host is an IPv4 address in other than four decimal numbers, such as 0177.0.0.1, 0x7f000001 or 127.1. */
    private static boolean isAmbiguous(String host) {
        String[] parts = host.split("\\.", -1);
        String last = parts[parts.length - 1];
        boolean numeric = !last.isEmpty() && (isDecimal(last) || last.startsWith("0x") || last.startsWith("0X"));
        return numeric && (parts.length != 4 || !Arrays.stream(parts).allMatch(Addresses::isPlain));
    }

    private static boolean isDecimal(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isPlain(String part) {
        return !part.isEmpty() && part.length() <= 3 && isDecimal(part) && (part.equals("0") || part.charAt(0) != '0');
    }
}
