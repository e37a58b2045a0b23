package org.lodewire.producer.archive;

import java.nio.charset.StandardCharsets;

/** How records begin and end. */
final class Marks {

    /** Of every version of WARC. */
    static final byte[] WARC = ascii("WARC/");

    /** Of the first record of an ARC file. */
    static final byte[] ARC = ascii("filedesc:");

    /** Of a member of gzip that is compressed with deflate. */
    static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};

    /** What follows a record of WARC. */
    static final byte[] SEPARATOR = ascii("\r\n\r\n");

    private Marks() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
