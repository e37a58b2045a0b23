package org.lodewire.producer.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses a member of gzip (RFC 1952) at a time, and knows exactly where it ends, which {@link java.util.zip.GZIPInputStream}
 * does not say.
 */
final class Member implements Decompressor {

    private static final int INPUT = 1 << 13;
    private static final int FIXED_HEADER = 10;
    private static final int CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] input = new byte[INPUT];
    private boolean headerRead;

    @Override
    public void begin() {
        inflater.reset();
        crc.reset();
        headerRead = false;
    }

    /** At the end of a member, its checksum and length are correct. */
    @Override
    public int read(RawFile file, byte[] to, int from, int atMost) throws IOException, DataFormatException {
        if (!headerRead) {
            header(file);
            headerRead = true;
        }
        int read = inflater.inflate(to, from, atMost);
        while (read == 0 && !inflater.finished()) {
            if (inflater.needsDictionary()) {
                throw new DataFormatException("a dictionary");
            }
            int more = file.read(input, 0, input.length);
            if (more < 0) {
                throw new EOFException();
            }
            inflater.setInput(input, 0, more);
            read = inflater.inflate(to, from, atMost);
        }
        crc.update(to, from, read);
        if (read == 0) {
            trailer(file);
        }
        return read;
    }

    private static void header(RawFile file) throws IOException {
        int flags = file.peek(3);
        file.skip(FIXED_HEADER);
        if ((flags & EXTRA) != 0) {
            file.skip(next(file) | next(file) << 8);
        }
        if ((flags & NAME) != 0) {
            text(file);
        }
        if ((flags & COMMENT) != 0) {
            text(file);
        }
        if ((flags & CHECKSUM) != 0) {
            file.skip(2);
        }
    }

    private static void text(RawFile file) throws IOException {
        int next = next(file);
        while (next != 0) {
            next = next(file);
        }
    }

    private void trailer(RawFile file) throws IOException, DataFormatException {
        file.seek(file.position() - inflater.getRemaining());
        if (number(file) != crc.getValue() || number(file) != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new DataFormatException("checksum");
        }
    }

    private static long number(RawFile file) throws IOException {
        return next(file) | next(file) << 8 | next(file) << 16 | (long) next(file) << 24;
    }

    private static int next(RawFile file) throws IOException {
        int next = file.peek(0);
        if (next < 0) {
            throw new EOFException();
        }
        file.skip(1);
        return next;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
