package org.lodewire.analysis.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of a value that {@link ValueWriter} wrote, in the order in which it wrote them. Reading past the end
 * throws {@link java.nio.BufferUnderflowException}. Not thread-safe.
 */
public final class ValueReader {

    private final ByteBuffer buffer;

    /**
     * @param value   a stored value
     * @param version the version of the format that its reader supports
     * @throws IllegalStateException if the value has another version
     */
    public ValueReader(byte[] value, byte version) {
        FormatVersion.require(value, version);
        buffer = ByteBuffer.wrap(value, 1, value.length - 1);
    }

    public byte getByte() {
        return buffer.get();
    }

    public boolean getBoolean() {
        return buffer.get() != 0;
    }

    public int getInt() {
        return buffer.getInt();
    }

    public long getLong() {
        return buffer.getLong();
    }

    public double getDouble() {
        return buffer.getDouble();
    }

    /** Reads an unsigned varint. */
    public long getVarint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = buffer.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("A stored value holds a varint of more than 64 bits.");
    }

    /** Reads a string in UTF-8, after its length. */
    public String getString() {
        return new String(getBytes(Math.toIntExact(getVarint())), StandardCharsets.UTF_8);
    }

    /** Reads a number of bytes. */
    public byte[] getBytes(int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    /** Reads all bytes up to the end of the value. */
    public byte[] getRemaining() {
        return getBytes(buffer.remaining());
    }

    /** Returns whether there are bytes left to read. */
    public boolean hasRemaining() {
        return buffer.hasRemaining();
    }

    /** Returns how many bytes are left to read. */
    public int remaining() {
        return buffer.remaining();
    }
}
