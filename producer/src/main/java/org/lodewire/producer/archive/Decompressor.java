package org.lodewire.producer.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;

/** Decompresses one stretch of compressed data at a time, and knows exactly where it ends. For one thread. */
interface Decompressor extends AutoCloseable {

    /** Prepares for the next stretch. */
    void begin();

    /**
     * Reads bytes: more than 0, or 0 at the end of the stretch, which is intact.
     *
     * @throws EOFException        if the file ends within it
     * @throws DataFormatException if it is damaged
     */
    int read(RawFile file, byte[] to, int from, int atMost) throws IOException, DataFormatException;

    @Override
    void close();
}
