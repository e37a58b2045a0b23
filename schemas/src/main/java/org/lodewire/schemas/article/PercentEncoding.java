package org.lodewire.schemas.article;

import java.nio.charset.StandardCharsets;

/**
 * Normalizes the percent-encoding of a part of a URL (RFC 3986, section 6.2.2): decodes escapes of letters, digits and
 * {@code -._~}, writes other escapes in upper case, and escapes the characters that must be escaped.
 */
final class PercentEncoding {

    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED_MARKS = "-._~";
    private static final String RESERVED = "!$&'()*+,;=:@/?[]";

    private PercentEncoding() {}

    static String canonical(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            int octet = bytes[at] & 0xff;
            int escaped = octet == '%' ? escaped(bytes, at) : -1;
            if (escaped >= 0) {
                at += 2;
                append(out, escaped, isUnreserved(escaped));
            } else {
                append(out, octet, isUnreserved(octet) || RESERVED.indexOf(octet) >= 0);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int octet, boolean plain) {
        if (plain) {
            out.append((char) octet);
        } else {
            out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
        }
    }

    /** The octet that is escaped at a percent sign, or -1 if there is no valid escape. */
    private static int escaped(byte[] bytes, int percent) {
        if (percent + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[percent + 1], 16);
        int low = Character.digit(bytes[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isUnreserved(int octet) {
        return octet >= 'a' && octet <= 'z'
                || octet >= 'A' && octet <= 'Z'
                || octet >= '0' && octet <= '9'
                || UNRESERVED_MARKS.indexOf(octet) >= 0;
    }
}
