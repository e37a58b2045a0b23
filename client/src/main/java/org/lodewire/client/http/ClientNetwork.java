package org.lodewire.client.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What stands for one client where clients have shares: an address, or in IPv6 a network of 64 bits. Stateless. */
public final class ClientNetwork {

    private static final int IPV6_NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /** The name of an address's network. An address of version 6 stands for the network that one client has as a whole. */
    public static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet4Address ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    }
}
