package org.lodewire.producer.archive;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Whether the bytes of a block have the digest that the header of their record gives. Stateless. */
final class BlockDigest {

    private static final Map<String, String> ALGORITHMS =
            Map.of("md5", "MD5", "sha1", "SHA-1", "sha-1", "SHA-1", "sha256", "SHA-256", "sha-256", "SHA-256");

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private BlockDigest() {}

    /**
     * Whether a digest is that of other bytes. A digest that cannot be read is none.
     *
     * @param labelled such as {@code sha1:} with 32 characters in base 32 (RFC 4648), or in hexadecimal
     */
    static boolean differs(String labelled, byte[] block) {
        int colon = labelled.indexOf(':');
        String algorithm = colon < 0
                ? null
                : ALGORITHMS.get(labelled.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            return false;
        }
        String stated =
                labelled.substring(colon + 1).strip().toLowerCase(Locale.ROOT).replace("=", "");
        byte[] digest = digest(algorithm, block);
        String hexadecimal = HexFormat.of().formatHex(digest);
        String base32 = base32(digest);
        boolean readable = stated.length() == hexadecimal.length() || stated.length() == base32.length();
        return readable && !stated.equals(hexadecimal) && !stated.equals(base32);
    }

    private static byte[] digest(String algorithm, byte[] block) {
        try {
            return MessageDigest.getInstance(algorithm).digest(block);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    private static String base32(byte[] bytes) {
        int digits = (bytes.length * Byte.SIZE + BITS - 1) / BITS;
        BigInteger number = new BigInteger(1, bytes).shiftLeft(digits * BITS - bytes.length * Byte.SIZE);
        StringBuilder text = new StringBuilder();
        for (int digit = digits - 1; digit >= 0; digit--) {
            int value = number.shiftRight(digit * BITS).intValue() & 31;
            text.append(BASE32.charAt(value));
        }
        return text.toString();
    }
}
