package org.lodewire.client.http;

import java.util.Arrays;

/** Tells hosts that are numbers from names. Stateless. */
final class NumericHost {

    private static final int PARTS = 4;

    private NumericHost() {}

    /**
     * Whether a host is an IPv4 address in other than four decimal numbers, such as {@code 0177.0.0.1}, {@code 0x7f000001} or
     * {@code 127.1}. Programs read those as different addresses, so that one may check another than the next connects to.
     */
    static boolean isAmbiguous(String host) {
        if (host.indexOf(':') >= 0) {
            // IPv6; an IPv4 address may be at its end.
            String end = host.substring(host.lastIndexOf(':') + 1);
            return end.indexOf('.') >= 0 && !isPlain(end);
        }
        // A name may end with the dot of the root.
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = name.substring(name.lastIndexOf('.') + 1);
        boolean numeric = !last.isEmpty() && (isDecimal(last) || last.startsWith("0x") || last.startsWith("0X"));
        return numeric && !isPlain(host);
    }

    /** Whether a host is an IPv4 address in four decimal numbers without leading zeros. */
    static boolean isPlain(String host) {
        String[] parts = host.split("\\.", -1);
        return parts.length == PARTS && Arrays.stream(parts).allMatch(NumericHost::isByte);
    }

    private static boolean isByte(String part) {
        return !part.isEmpty()
                && part.length() <= 3
                && isDecimal(part)
                && (part.equals("0") || part.charAt(0) != '0')
                && Integer.parseInt(part) <= 255;
    }

    private static boolean isDecimal(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
