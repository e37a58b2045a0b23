package org.lodewire.client.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Which addresses belong to the public internet, by IANA's registries of special-purpose addresses (RFC 6890 and later). Java
 * makes an IPv4 address of an IPv4-mapped one. Stateless.
 */
public final class PublicAddress {

    /** Network and length of the prefix, in turn. */
    private static final int[][] SPECIAL_V4 = {
        {0x00000000, 8}, // this network
        {0x0A000000, 8}, // private
        {0x64400000, 10}, // shared by carriers
        {0x7F000000, 8}, // loopback
        {0xA83F8110, 32}, // the metadata of a cloud, at an address that is public otherwise
        {0xA9FE0000, 16}, // link-local, also where clouds have their metadata
        {0xAC100000, 12}, // private
        {0xC0000000, 24}, // protocol assignments
        {0xC0000200, 24}, // documentation
        {0xC0586300, 24}, // 6to4 relays
        {0xC0A80000, 16}, // private
        {0xC6120000, 15}, // benchmarks
        {0xC6336400, 24}, // documentation
        {0xCB007100, 24}, // documentation
        {0xE0000000, 3}, // multicast, reserved, broadcast
    };

    /** Of the special ones, those that machines of one's own have: loopback and intranets. */
    private static final int[][] PRIVATE_V4 = {
        {0x0A000000, 8}, {0x64400000, 10}, {0x7F000000, 8}, {0xAC100000, 12}, {0xC0A80000, 16}, {0xC6120000, 15},
    };

    /** A cloud's metadata among the addresses that carriers share. */
    private static final int SHARED_METADATA = 0x646464C8;

    /** A cloud's metadata among the unique local addresses: fd00:ec2::254. */
    private static final byte[] LOCAL_METADATA = {
        (byte) 0xFD, 0, 0x0E, (byte) 0xC2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0x54
    };

    private PublicAddress() {}

    /** Whether an address is loopback or of an intranet, other than those at which clouds give their machines credentials. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            int number = number(bytes, 0);
            return number != SHARED_METADATA && isIn(PRIVATE_V4, number);
        }
        boolean uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
        return address.isLoopbackAddress() || uniqueLocal && !Arrays.equals(bytes, LOCAL_METADATA);
    }

    private static boolean isIn(int[][] networks, int address) {
        return Arrays.stream(networks).anyMatch(network -> (address ^ network[0]) >>> (32 - network[1]) == 0);
    }

    /** Whether an address is public. */
    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicV4(number(bytes, 0)) : isPublicV6(bytes);
    }

    private static boolean isPublicV4(int address) {
        return !isIn(SPECIAL_V4, address);
    }

    private static boolean isPublicV6(byte[] bytes) {
        int first = number(bytes, 0);
        if (first == 0x0064FF9B && number(bytes, 4) == 0 && number(bytes, 8) == 0) {
            // Translated to IPv4 (RFC 6052).
            return isPublicV4(number(bytes, 12));
        }
        boolean global = first >>> 29 == 1;
        boolean protocols = first >>> 9 == 0x20010000 >>> 9;
        boolean documentation = first == 0x20010DB8 || first >>> 12 == 0x3FFF0000 >>> 12;
        boolean sixToFour = first >>> 16 == 0x2002;
        return global && !protocols && !documentation && !sixToFour;
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
    }
}
