package org.lodewire.producer.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How records begin and end. */
final class Marks {

    /** Of every version of WARC. */
    static final byte[] WARC = ascii("WARC/");

    /** Of the first record of an ARC file. */
    static final byte[] ARC = ascii("filedesc:");

    /** Of a member of gzip that is compressed with deflate. */
    static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};

    /** Of a frame of Zstandard. */
    static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

    /** Of a frame of Zstandard that has something else, after a byte from 0x50 to 0x5F. */
    static final byte[] SKIPPABLE = {0x2A, 0x4D, 0x18};

    /** What follows a record of WARC. */
    static final byte[] SEPARATOR = ascii("\r\n\r\n");

    private Marks() {}

    /** Whether bytes begin with a mark. */
    static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
