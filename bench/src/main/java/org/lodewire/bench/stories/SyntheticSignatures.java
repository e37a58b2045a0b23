package org.lodewire.bench.stories;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.stories.signature.StorySignature;

/**
 * The signatures of synthetic news, one after another. To generate three million of them takes as long as to place them, so
 * that they can be kept in a file, which later runs read. Not thread-safe.
 */
final class SyntheticSignatures implements AutoCloseable {

    private final SyntheticNews news;
    private long number;
    private @Nullable DataInputStream in;
    private @Nullable DataOutputStream out;

    private SyntheticSignatures(SyntheticNews news) {
        this.news = news;
    }

    /** Generates all of them. */
    static SyntheticSignatures generated(SyntheticNews news) {
        return new SyntheticSignatures(news);
    }

    /** Reads those that a file has, and adds to it what it does not have. */
    static SyntheticSignatures in(Path file, SyntheticNews news) throws IOException {
        SyntheticSignatures signatures = new SyntheticSignatures(news);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            channel.truncate(completeBytes(file));
        }
        signatures.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        signatures.out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.APPEND), 1 << 16));
        return signatures;
    }

    /** Bytes up to the end of the last signature that is complete: the run before may have been stopped. */
    private static long completeBytes(Path file) throws IOException {
        long size = Files.size(file);
        long complete = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (complete + Short.BYTES <= size) {
                int length = in.readUnsignedShort();
                if (complete + Short.BYTES + length > size) {
                    break;
                }
                in.skipNBytes(length);
                complete += Short.BYTES + length;
            }
        }
        return complete;
    }

    /** The signature of the next article. */
    StorySignature next() {
        try {
            @Nullable StorySignature read = read();
            StorySignature signature = read == null ? StorySignature.of("Headline", news.text(number)) : read;
            if (read == null && out != null) {
                byte[] bytes = signature.encode();
                out.writeShort(bytes.length);
                out.write(bytes);
            }
            number++;
            return signature;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable StorySignature read() throws IOException {
        if (in == null) {
            return null;
        }
        try {
            byte[] bytes = new byte[in.readUnsignedShort()];
            in.readFully(bytes);
            return StorySignature.decode(bytes);
        } catch (EOFException e) {
            in.close();
            in = null;
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
        if (out != null) {
            out.close();
        }
    }
}
