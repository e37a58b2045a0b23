package org.lodewire.producer.crawl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes the values of the crawl topic: a version byte, then whole numbers in as few bytes as they need, and text. */
final class StateWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);

    StateWriter(byte version) {
        out.write(version);
    }

    StateWriter putByte(int value) {
        out.write(value);
        return this;
    }

    StateWriter putBoolean(boolean value) {
        return putByte(value ? 1 : 0);
    }

    /** A number that is usually small: seven bits a byte, negative numbers as ten bytes. */
    StateWriter putNumber(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    /** A hash: eight bytes. */
    StateWriter putHash(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
        return this;
    }

    StateWriter putText(@Nullable String text) {
        if (text == null) {
            return putNumber(0);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putNumber(bytes.length + 1L);
        out.writeBytes(bytes);
        return this;
    }

    /** Bytes, after their number. */
    StateWriter putBytes(byte[] bytes) {
        putNumber(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
