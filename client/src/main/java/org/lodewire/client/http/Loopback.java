package org.lodewire.client.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which hosts are this machine and reach nothing else. Stateless. */
public final class Loopback {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Loopback() {}

    /** Whether an interface, by its name or address, is a loopback interface. */
    public static boolean isInterface(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Whether a request was addressed to this machine by a name that cannot be anything else. A web page can have the browser
     * of this machine send requests to its loopback interface, by a name of its own that it resolves to it.
     *
     * @param header the header {@code Host}
     */
    public static boolean isNamedBy(@Nullable String header) {
        if (header == null) {
            return false;
        }
        String host = header.toLowerCase(Locale.ROOT);
        int colon = host.indexOf(':', host.indexOf(']') + 1);
        return NAMES.contains(colon < 0 ? host : host.substring(0, colon));
    }
}
