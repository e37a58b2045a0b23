package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Entries of a fixed size in a byte array, in the order of the times that they begin with. The array is a stored value:
 * decoding it costs nothing but the entries that are read. A header of a fixed size, which the codec writes, precedes the
 * entries. Not thread-safe.
 */
final class SortedCells {

    private final int header;
    private final int width;
    private byte[] bytes;
    private boolean owned;

    /**
     * @param bytes  header and entries; copied before the first change
     * @param header size of the header in bytes
     * @param width  size of an entry in bytes, including its time
     */
    SortedCells(byte[] bytes, int header, int width) {
        this.bytes = bytes;
        this.header = header;
        this.width = width;
    }

    /** No entries. */
    static SortedCells empty(int header, int width) {
        return new SortedCells(new byte[header], header, width);
    }

    int size() {
        return (bytes.length - header) / width;
    }

    boolean isEmpty() {
        return bytes.length == header;
    }

    long time(int index) {
        return ByteBuffer.wrap(bytes).getLong(offset(index));
    }

    private int offset(int index) {
        return header + index * width;
    }

    /** The index of the last entry that is not later than a time, or -1. */
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

    /** Whether an index returned by {@link #floor} is that of an entry with exactly this time. */
    boolean isAt(int index, long time) {
        return index >= 0 && time(index) == time;
    }

    /** The bytes after the time of an entry, for reading. */
    ByteBuffer read(int index) {
        return ByteBuffer.wrap(bytes, offset(index) + Long.BYTES, width - Long.BYTES);
    }

    /** The bytes after the time of an entry, for writing. */
    ByteBuffer write(int index) {
        own();
        return read(index);
    }

    private void own() {
        if (!owned) {
            bytes = bytes.clone();
            owned = true;
        }
    }

    /** Inserts an entry before an index. The bytes after its time, which are returned for writing, are zero. */
    ByteBuffer insert(int index, long time) {
        byte[] longer = new byte[bytes.length + width];
        int at = offset(index);
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(bytes, at, longer, at + width, bytes.length - at);
        bytes = longer;
        owned = true;
        ByteBuffer.wrap(bytes).putLong(at, time);
        return read(index);
    }

    /** Removes and returns the entries from one index, inclusive, to another, exclusive. */
    SortedCells remove(int from, int to) {
        if (from == to) {
            return empty(header, width);
        }
        int start = offset(from);
        int end = offset(to);
        byte[] removed = new byte[header + end - start];
        System.arraycopy(bytes, start, removed, header, end - start);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (end - start));
        System.arraycopy(bytes, end, shorter, start, bytes.length - end);
        bytes = shorter;
        owned = true;
        return new SortedCells(removed, header, width);
    }

    /** Header, for writing, and entries. The array must not be changed after this object was changed again. */
    ByteBuffer toBytes() {
        own();
        owned = false;
        return ByteBuffer.wrap(bytes);
    }
}
