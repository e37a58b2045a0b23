package org.lodewire.producer.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of an archive as they are stored, from any position. For one thread. */
final class RawFile implements Closeable {

    private static final int BUFFER_SIZE = 1 << 16;
    /** Flags of gzip that no member has. */
    static final int RESERVED_FLAGS = 0xE0;

    private final FileChannel channel;
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private long bufferAt;
    private int length;
    private long position;

    RawFile(Path file) throws IOException {
        this.channel = FileChannel.open(file);
    }

    /** Where the next byte is read. */
    long position() {
        return position;
    }

    void seek(long to) {
        position = to;
    }

    /** A byte that has not been read; -1 if there is none. */
    int peek(int ahead) throws IOException {
        long at = position + ahead;
        if (at < bufferAt || at >= bufferAt + length) {
            load(at);
        }
        return at < bufferAt + length ? buffer[(int) (at - bufferAt)] & 0xFF : -1;
    }

    void skip(int bytes) {
        position += bytes;
    }

    /** Reads what is buffered, at least one byte; returns how much, or -1 at the end. */
    int read(byte[] to, int from, int atMost) throws IOException {
        if (peek(0) < 0) {
            return -1;
        }
        int at = (int) (position - bufferAt);
        int read = Math.min(atMost, length - at);
        System.arraycopy(buffer, at, to, from, read);
        position += read;
        return read;
    }

    /** Whether a member of gzip may begin here (RFC 1952). */
    boolean atGzip() throws IOException {
        int flags = peek(Marks.GZIP.length);
        return at(0, Marks.GZIP) && flags >= 0 && (flags & RESERVED_FLAGS) == 0;
    }

    /** Whether a frame of Zstandard may begin here (RFC 8878). */
    boolean atZstd() throws IOException {
        return at(0, Marks.ZSTD) || atSkippableFrame();
    }

    /** Whether a frame may begin here that Zstandard skips. */
    boolean atSkippableFrame() throws IOException {
        return (peek(0) & 0xF0) == 0x50 && peek(0) >= 0 && at(1, Marks.SKIPPABLE);
    }

    /**
     * Moves to where the next member of gzip, frame of Zstandard or line of a WARC record may begin; to the end if there is none.
     */
    void findStart() throws IOException {
        int before = '\n';
        for (int next = peek(0); next >= 0; next = peek(0)) {
            if (next == Marks.GZIP[0] && atGzip()
                    || next == Marks.ZSTD[0] && at(0, Marks.ZSTD)
                    || before == '\n' && next == Marks.WARC[0] && at(0, Marks.WARC)) {
                return;
            }
            before = next;
            position++;
        }
    }

    private boolean at(int ahead, byte[] mark) throws IOException {
        for (int i = 0; i < mark.length; i++) {
            if (peek(ahead + i) != (mark[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private void load(long at) throws IOException {
        bufferAt = at;
        length = Math.max(0, channel.read(ByteBuffer.wrap(buffer), at));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
