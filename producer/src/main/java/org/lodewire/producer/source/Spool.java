package org.lodewire.producer.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A temporary file for appending and random reading. It is deleted when this is closed or the process ends. */
public final class Spool implements Closeable {

    private final FileChannel channel;

    private Spool(FileChannel channel) {
        this.channel = channel;
    }

    /** A new, empty one. */
    public static Spool open() throws IOException {
        Path file = Files.createTempFile("lodewire-", ".spool");
        return new Spool(FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Appends bytes and returns the offset at which they begin. */
    public long append(byte[] bytes) throws IOException {
        long offset = channel.position();
        ByteBuffer remaining = ByteBuffer.wrap(bytes);
        while (remaining.hasRemaining()) {
            channel.write(remaining);
        }
        return offset;
    }

    /** The bytes at an offset. */
    public byte[] read(long offset, int length) throws IOException {
        return read(channel, offset, length);
    }

    /** Reads bytes at an offset of a file. */
    static byte[] read(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("the file has been truncated");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
