package org.lodewire.producer.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document after decompression.
 *
 * @param bytes   at most as many as the limit
 * @param problem why they are not all of it; null if they are
 */
record Unpacked(byte[] bytes, @Nullable String problem) {

    /** A file may be compressed once more by the server that sends it. */
    private static final int MAX_LAYERS = 2;

    private static final int BUFFER = 1 << 13;

    /** Decompresses a document that is compressed with gzip, also one that is cut off. */
    static Unpacked of(byte[] body, int limit) {
        Unpacked unpacked = new Unpacked(body, null);
        for (int layer = 0; layer < MAX_LAYERS && isCompressed(unpacked.bytes); layer++) {
            unpacked = unpacked.decompressed(limit);
        }
        return unpacked.bytes.length > limit
                ? new Unpacked(Arrays.copyOf(unpacked.bytes, limit), beyond(limit))
                : unpacked;
    }

    private static boolean isCompressed(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    private Unpacked decompressed(int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                int room = limit - out.size();
                out.write(buffer, 0, Math.min(count, room));
                if (count > room) {
                    return new Unpacked(out.toByteArray(), beyond(limit));
                }
            }
            return new Unpacked(out.toByteArray(), problem);
        } catch (IOException e) {
            return new Unpacked(out.toByteArray(), "the compressed data is cut off or damaged");
        }
    }

    private static String beyond(int limit) {
        return "only the first " + limit + " bytes were read";
    }
}
