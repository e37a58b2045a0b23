package org.lodewire.producer.article;

import java.nio.ByteBuffer;

/**
 * Where an article came from, and its original bytes.
 *
 * @param file     the file or stream, as the user named it
 * @param line     the line number, from 1; 0 for the whole file
 * @param original the original bytes, or the beginning of them; not to be changed
 * @param size     the number of original bytes
 */
public record Provenance(String file, long line, byte[] original, long size) {

    /** A rejection contains at most this many bytes of the original. */
    public static final int KEPT = 262_144;

    /** File and line, as in {@code articles.ndjson:7}. */
    public String location() {
        return line == 0 ? file : file + ":" + line;
    }

    /** The first {@value #KEPT} bytes of the original, or all if there are fewer. */
    public ByteBuffer beginning() {
        return ByteBuffer.wrap(original, 0, Math.min(original.length, KEPT)).slice();
    }
}
