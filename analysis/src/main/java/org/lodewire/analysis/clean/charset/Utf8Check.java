package org.lodewire.analysis.clean.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How far bytes are UTF-8 (RFC 3629, without its narrower ranges of some second bytes).
 *
 * @param characters number of well-formed non-ASCII characters
 * @param malformed  number of bytes outside any character; a character truncated at the end does not count
 * @param twice      whether there are bytes that are typical of UTF-8 encoded twice, see {@link DoubleEncoding}
 * @param dense      whether many characters directly follow another, as in scripts other than Latin, and in text that was decoded
 *     in a wrong charset, see {@link WrongDecoding}
 */
record Utf8Check(int characters, int malformed, boolean twice, boolean dense) {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int MIN_DENSE = 6;
    /** One in so many characters follows another in dense text; in languages of Latin letters, fewer do. */
    private static final int DENSE = 3;

    private static final long BEYOND_ASCII = 0x8080808080808080L;

    static Utf8Check of(byte[] bytes, int length) {
        int characters = 0;
        int malformed = 0;
        int adjacent = 0;
        int last = -1;
        boolean twice = false;
        int i = 0;
        while (i < length) {
            while (i + Long.BYTES <= length && ((long) EIGHT.get(bytes, i) & BEYOND_ASCII) == 0) {
                i += Long.BYTES;
            }
            if (i == length) {
                break;
            }
            twice |= beginsTwice(bytes, i, length);
            int more = bytes[i] >= 0 ? 0 : following(bytes[i] & 0xFF);
            int seen = 0;
            while (seen < more && i + 1 + seen < length && (bytes[i + 1 + seen] & 0xC0) == 0x80) {
                seen++;
            }
            if (more < 0 || seen < more && i + 1 + seen < length) {
                malformed++;
                i++;
            } else {
                if (more > 0 && seen == more) {
                    characters++;
                    adjacent += last == i ? 1 : 0;
                    last = i + 1 + more;
                }
                i += 1 + seen;
            }
        }
        return new Utf8Check(characters, malformed, twice, characters >= MIN_DENSE && adjacent * DENSE >= characters);
    }

    /** Returns how many bytes follow the first one; -1 if no character begins with it. */
    private static int following(int first) {
        if (first < 0xC2 || first > 0xF4) {
            return -1;
        }
        return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    }

    /** Returns whether the characters at an index, encoded in Windows-1252, begin a character of UTF-8. */
    private static boolean beginsTwice(byte[] bytes, int i, int length) {
        return bytes[i] == (byte) 0xC3
                && i + 2 < length
                && isFirstByte(bytes[i + 1] & 0xFF)
                && startsSecond(bytes[i + 2] & 0xFF);
    }

    /** Returns whether a byte is the second one of U+00C2 to U+00F4, which in Windows-1252 begin a character of UTF-8. */
    private static boolean isFirstByte(int b) {
        return b >= 0x82 && b <= 0xB4;
    }

    /** Returns whether a byte is the first one of the characters that Windows-1252 has from 0x80 to 0xBF. */
    private static boolean startsSecond(int b) {
        return b == 0xC2 || b == 0xC5 || b == 0xC6 || b == 0xCB || b == 0xE2;
    }
}
