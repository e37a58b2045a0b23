package org.lodewire.analysis.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a stored value: the version byte, then fields in order. Numbers are big-endian. An unsigned varint takes seven
 * bits a byte, lowest first, as in Protocol Buffers. {@link ValueReader} reads them. Not thread-safe.
 */
public final class ValueWriter {

    private ByteBuffer buffer;

    /**
     * @param version  the version of the format
     * @param capacity expected size in bytes without the version; the value grows beyond it if necessary
     */
    public ValueWriter(byte version, int capacity) {
        buffer = ByteBuffer.allocate(1 + capacity).put(version);
    }

    public ValueWriter putByte(int value) {
        ensure(1);
        buffer.put((byte) value);
        return this;
    }

    public ValueWriter putBoolean(boolean value) {
        return putByte(value ? 1 : 0);
    }

    public ValueWriter putInt(int value) {
        ensure(Integer.BYTES);
        buffer.putInt(value);
        return this;
    }

    public ValueWriter putLong(long value) {
        ensure(Long.BYTES);
        buffer.putLong(value);
        return this;
    }

    public ValueWriter putDouble(double value) {
        return putLong(Double.doubleToRawLongBits(value));
    }

    /** Writes a number as an unsigned varint: the smaller it is, the fewer bytes it takes. */
    public ValueWriter putVarint(long value) {
        ensure(varintBytes(value));
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        buffer.put((byte) rest);
        return this;
    }

    static int varintBytes(long value) {
        return (Long.SIZE - Long.numberOfLeadingZeros(value | 1) + 6) / 7;
    }

    /** Writes a string as UTF-8, after its length in bytes as a varint. */
    public ValueWriter putString(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return putVarint(utf8.length).putBytes(utf8);
    }

    /** Writes bytes without their length. */
    public ValueWriter putBytes(byte[] bytes) {
        ensure(bytes.length);
        buffer.put(bytes);
        return this;
    }

    /** Returns the value. */
    public byte[] toBytes() {
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }

    private void ensure(int bytes) {
        if (buffer.remaining() < bytes) {
            int capacity = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), capacity)).position(buffer.position());
        }
    }
}
