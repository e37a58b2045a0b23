package org.lodewire.producer.article;

import java.nio.ByteBuffer;

/**
 * Where an article came from, and the bytes it came as.
 *
 * @param file     the file or stream, as the user named it
 * @param line     the line in it, from 1; 0 if the file as a whole is meant
 * @param original the bytes as they came, or the beginning of them; not to be changed
 * @param size     how many bytes there were
 */
public record Provenance(String file, long line, byte[] original, long size) {

    /** How much of an original is kept with a rejection. */
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
