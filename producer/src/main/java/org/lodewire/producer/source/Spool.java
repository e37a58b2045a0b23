package org.lodewire.producer.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file that is written once and read at any place. It is gone when this is closed, and with the process
 * whichever way that ends.
 */
final class Spool implements Closeable {

    private final FileChannel channel;

    private Spool(FileChannel channel) {
        this.channel = channel;
    }

    static Spool open() throws IOException {
        Path file = Files.createTempFile("lodewire-", ".spool");
        return new Spool(FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Writes bytes at the end and returns where they begin. */
    long append(byte[] bytes) throws IOException {
        long offset = channel.position();
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        return offset;
    }

    byte[] read(long offset, int length) throws IOException {
        return read(channel, offset, length);
    }

    /** Reads bytes at a place of a file. */
    static byte[] read(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("the file has become shorter");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
