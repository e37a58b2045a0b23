package org.lodewire.streams.clean.charset;

/**
 * How much of some bytes is looked at, and a first hint at what they are.
 *
 * @param length in bytes
 * @param twice  whether there are bytes as UTF-8 has them that was encoded twice, see {@link DoubleEncoding}
 */
record Extent(int length, boolean twice) {

    /** Up to so many bytes, and before the first tag too many. */
    static Extent of(byte[] bytes, int maxBytes, int maxTags) {
        int tags = 0;
        boolean twice = false;
        int length = Math.min(bytes.length, maxBytes);
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '<' && ++tags > maxTags) {
                return new Extent(i, twice);
            }
            twice |= beginsTwice(bytes, i, length);
        }
        return new Extent(length, twice);
    }

    /** Whether two characters begin at an index whose bytes in Windows-1252 begin a character of UTF-8. */
    static boolean beginsTwice(byte[] bytes, int i, int length) {
        return bytes[i] == (byte) 0xC3 && i + 2 < length && isFirstByte(bytes[i + 1] & 0xFF) && startsSecond(bytes[i + 2] & 0xFF);
    }

    /** Second byte of one of U+00C2 to U+00F4, which in Windows-1252 begin a character of UTF-8. */
    private static boolean isFirstByte(int b) {
        return b >= 0x82 && b <= 0xB4;
    }

    /** First byte of the characters that Windows-1252 has from 0x80 to 0xBF. */
    private static boolean startsSecond(int b) {
        return b == 0xC2 || b == 0xC5 || b == 0xC6 || b == 0xCB || b == 0xE2;
    }
}
