package org.lodewire.client.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of loopback or private addresses, such as {@code 10.1.0.0/16} or {@code fd12:3456::/32}. Immutable.
 *
 * @param network an address of the range
 * @param bits    how many leading bits the addresses of the range have in common with it
 */
public record AddressRange(InetAddress network, int bits) {

    private static final String EXAMPLES = "must be such as 10.1.0.0/16, 192.168.1.7 or fd12:3456::/32";
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    /**
     * Reads a range. Without a number of bits, it is one address.
     *
     * @throws IllegalArgumentException if it is none, or not within loopback and private addresses; the message says what is right
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress network = address(slash < 0 ? text : text.substring(0, slash));
        int width = network.getAddress().length * 8;
        int bits = slash < 0 ? width : bits(text.substring(slash + 1), width);
        if (!PublicAddress.isPrivate(network)) {
            throw new IllegalArgumentException(
                    "must be within loopback and private addresses; public ones need not be allowed, and others never are");
        }
        return new AddressRange(network, bits);
    }

    private static InetAddress address(String text) {
        // Nothing that would be looked up as a name.
        boolean v6 = text.indexOf(':') >= 0 && V6.matcher(text).matches();
        if (!v6 && !NumericHost.isPlain(text)) {
            throw new IllegalArgumentException(EXAMPLES);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(EXAMPLES, e);
        }
    }

    private static int bits(String text, int width) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int bits = digits ? Integer.parseInt(text) : -1;
        if (bits < 1 || bits > width) {
            throw new IllegalArgumentException("must have 1 to " + width + " bits after the slash");
        }
        return bits;
    }

    /** Whether an address is in the range. */
    public boolean contains(InetAddress address) {
        byte[] one = network.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if (((one[bit >> 3] ^ other[bit >> 3]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
