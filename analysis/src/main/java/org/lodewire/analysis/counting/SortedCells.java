package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Entries of one size in the order of the times that they begin with, in an array of bytes: reading them costs nothing but
 * the entries that are looked at. Not thread-safe.
 */
final class SortedCells {

    private final int width;
    private byte[] bytes;
    private boolean owned;

    /**
     * @param bytes the entries; null for none. They are copied before anything is changed
     * @param width bytes of an entry, its time included
     */
    SortedCells(byte[] bytes, int width) {
        this.width = width;
        this.bytes = bytes == null ? new byte[0] : bytes;
    }

    int size() {
        return bytes.length / width;
    }

    long time(int index) {
        return ByteBuffer.wrap(bytes).getLong(index * width);
    }

    /** Index of the last entry that is not later than a time; -1 if there is none. */
    int floor(long time) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Whether an index, as {@link #floor} gave it, is that of an entry of just that time. */
    boolean isAt(int index, long time) {
        return index >= 0 && time(index) == time;
    }

    /** What is behind the time of an entry, to be read. */
    ByteBuffer read(int index) {
        return ByteBuffer.wrap(bytes, index * width + Long.BYTES, width - Long.BYTES);
    }

    /** What is behind the time of an entry, to be written. */
    ByteBuffer write(int index) {
        if (!owned) {
            bytes = bytes.clone();
            owned = true;
        }
        return read(index);
    }

    /** Adds an entry of zeros behind the time, and moves those from its index on. */
    ByteBuffer insert(int index, long time) {
        byte[] more = new byte[bytes.length + width];
        int at = index * width;
        System.arraycopy(bytes, 0, more, 0, at);
        System.arraycopy(bytes, at, more, at + width, bytes.length - at);
        bytes = more;
        owned = true;
        ByteBuffer.wrap(bytes).putLong(at, time);
        return read(index);
    }

    /** Takes out the entries from one index to before another, and returns them. */
    SortedCells remove(int from, int to) {
        if (from == to) {
            return new SortedCells(null, width);
        }
        SortedCells removed = new SortedCells(Arrays.copyOfRange(bytes, from * width, to * width), width);
        byte[] fewer = new byte[bytes.length - removed.bytes.length];
        System.arraycopy(bytes, 0, fewer, 0, from * width);
        System.arraycopy(bytes, to * width, fewer, from * width, bytes.length - to * width);
        bytes = fewer;
        owned = true;
        return removed;
    }

    /** The entries, not to be changed any more; null for none. */
    byte[] bytes() {
        owned = false;
        return bytes.length == 0 ? null : bytes;
    }
}
