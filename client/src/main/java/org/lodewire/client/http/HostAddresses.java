package org.lodewire.client.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the address of a host that a stranger names. The address that was checked is the one to connect to: a name is resolved once
 * for each connection, so that a second answer for the same name cannot lead elsewhere. Thread-safe.
 */
public final class HostAddresses {

    /** Resolves names. */
    @FunctionalInterface
    public interface Resolver {

        /** The addresses of a name, at least one. */
        InetAddress[] resolve(String name) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final AllowedAddresses allowed;

    /** @param resolver such as {@code InetAddress::getAllByName} */
    public HostAddresses(Resolver resolver, AllowedAddresses allowed) {
        this.resolver = resolver;
        this.allowed = allowed;
    }

    /**
     * The address of a host that may be connected to. IPv4 comes first, since IPv6 does not lead everywhere.
     *
     * @param host a name or an address, an IPv6 address with or without brackets
     * @throws HostRefusedException if there is none
     */
    public InetAddress find(String host) throws HostRefusedException {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (NumericHost.isAmbiguous(name)) {
            throw new HostRefusedException(HostRefusedException.Reason.NUMBER);
        }
        List<InetAddress> found;
        try {
            found = Arrays.asList(resolver.resolve(name));
        } catch (UnknownHostException e) {
            throw new HostRefusedException(HostRefusedException.Reason.UNKNOWN);
        }
        return found.stream()
                .filter(allowed::allows)
                .min(Comparator.comparing(one -> one instanceof Inet4Address ? 0 : 1))
                .orElseThrow(() -> new HostRefusedException(
                        found.stream().anyMatch(PublicAddress::isPrivate)
                                ? HostRefusedException.Reason.NOT_ALLOWED
                                : HostRefusedException.Reason.NEVER));
    }
}
