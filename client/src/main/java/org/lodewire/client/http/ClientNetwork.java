package org.lodewire.client.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What stands for one client where clients have shares: an address, or in IPv6 a network of 64 bits. Stateless. */
public final class ClientNetwork {

    private static final int IPV6_NETWORK_BYTES = 8;

    /** With two colons at least, so that it is never looked up as a name. */
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private ClientNetwork() {}

    /**
     * The name of the network of an address that a proxy has written: in digits, perhaps with brackets and a port. Whatever is no
     * address stands for itself; no name is looked up.
     */
    public static String ofText(String text) {
        int bracket = text.indexOf(']');
        int port = text.indexOf(':');
        boolean one = port >= 0 && port == text.lastIndexOf(':');
        String address =
                text.startsWith("[") && bracket > 0 ? text.substring(1, bracket) : one ? text.substring(0, port) : text;
        if (!NumericHost.isPlain(address) && !V6.matcher(address).matches()) {
            return text;
        }
        try {
            return of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return text;
        }
    }

    /** The name of an address's network. An address of version 6 stands for the network that one client has as a whole. */
    public static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet4Address ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    }
}
