package org.lodewire.client.http;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses may be connected to for somebody else: public ones, and those loopback and private ones that the user allows.
 * Link-local addresses, and those at which clouds give their machines credentials, never may. Immutable.
 */
public final class AllowedAddresses {

    /** Public addresses only. */
    public static final AllowedAddresses PUBLIC = new AllowedAddresses(false, List.of());

    /** Loopback and private addresses as well. */
    public static final AllowedAddresses PRIVATE = new AllowedAddresses(true, List.of());

    private final boolean anyPrivate;
    private final List<AddressRange> ranges;

    private AllowedAddresses(boolean anyPrivate, List<AddressRange> ranges) {
        this.anyPrivate = anyPrivate;
        this.ranges = List.copyOf(ranges);
    }

    /** Public addresses, and those loopback and private ones that are in one of some ranges. */
    public static AllowedAddresses of(List<AddressRange> ranges) {
        return ranges.isEmpty() ? PUBLIC : new AllowedAddresses(false, ranges);
    }

    /** Whether an address may be connected to. */
    public boolean allows(InetAddress address) {
        return PublicAddress.is(address)
                || PublicAddress.isPrivate(address)
                        && (anyPrivate || ranges.stream().anyMatch(range -> range.contains(address)));
    }

    /** Whether any address that is not public may be connected to. */
    public boolean includesPrivate() {
        return anyPrivate || !ranges.isEmpty();
    }
}
