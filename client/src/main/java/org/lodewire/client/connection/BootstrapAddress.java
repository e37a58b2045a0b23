package org.lodewire.client.connection;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodewire.client.CommandFailedException;

/**
 * The address of a broker as a user gives it.
 *
 * @param host name or address; an IPv6 address without brackets
 * @param port from 1 to 65535
 */
record BootstrapAddress(String host, int port) {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[^\\s:/\\[\\]]+):(\\d{1,5})");
    private static final int MAX_PORT = 65_535;

    /**
     * Parses a list of addresses that are separated by commas.
     *
     * @throws CommandFailedException if there is none, or one is invalid
     */
    static List<BootstrapAddress> parse(String list) {
        List<BootstrapAddress> addresses = new ArrayList<>();
        for (String address : list.split(",", -1)) {
            Matcher matcher = HOST_AND_PORT.matcher(address.trim());
            int port = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
            if (port < 1 || port > MAX_PORT) {
                throw new CommandFailedException("Invalid broker address '" + address.trim()
                        + "' in --bootstrap-server: expected HOST:PORT, such as localhost:9092.");
            }
            addresses.add(new BootstrapAddress(matcher.group(1).replaceAll("[\\[\\]]", ""), port));
        }
        return addresses;
    }

    /** The address with its host resolved, if it can be. */
    InetSocketAddress resolve() {
        return new InetSocketAddress(host, port);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
