package org.lodewire.subscriptions.backfill;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/**
 * Records in a temporary file, in the order in which they were added. All articles are matched before the first record is
 * sent, because rules would evaluate what is sent in between with some of the past missing. Not thread-safe.
 */
final class Spool implements AutoCloseable {

    private final Path file;
    private final DataOutputStream out;
    private long size;

    Spool() throws IOException {
        file = Files.createTempFile("lodewire-backfill-", ".records");
        file.toFile().deleteOnExit();
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    void add(String key, byte[] value) throws IOException {
        write(key.getBytes(StandardCharsets.UTF_8));
        write(value);
        size++;
    }

    /** Not with {@code writeUTF}, which refuses what is longer than 65,535 bytes. */
    private void write(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Passes all records on, keys and values. Nothing can be added after it. */
    void forEach(BiConsumer<String, byte[]> reader) throws IOException {
        out.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (long i = 0; i < size; i++) {
                String key = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                reader.accept(key, in.readNBytes(in.readInt()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
