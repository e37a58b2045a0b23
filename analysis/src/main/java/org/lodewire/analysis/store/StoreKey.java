package org.lodewire.analysis.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Builds and parses keys of ordered stores. The order of the keys is the order of their parts: a time is eight bytes,
 * big-endian, with the sign bit inverted; a name is UTF-8 with a zero byte at its end.
 */
public final class StoreKey {

    /** Sorts before every other key. */
    public static final byte[] FIRST = {};
    /**
     * Sorts after every key that begins with a name, since UTF-8 has no such byte, or with a time in the next million
     * years.
     */
    @SuppressWarnings("MutablePublicArray") // Callers never write to it; a copy for every scan would cost time.
    public static final byte[] LAST = {(byte) 0xFF};

    /** How many bytes precede the names in an {@link #ofTimeKindNames}. */
    public static final int TIME_AND_KIND_BYTES = Long.BYTES + 1;

    private final ByteBuffer buffer;

    private StoreKey(int capacity) {
        buffer = ByteBuffer.allocate(capacity);
    }

    /** Returns an empty key with room for the names and for this many bytes of other parts. */
    private static StoreKey begin(int fixed, String... names) {
        int capacity = fixed;
        for (String name : names) {
            capacity += name.length() * 3 + 1;
        }
        return new StoreKey(capacity);
    }

    private StoreKey time(long millis) {
        buffer.putLong(millis ^ Long.MIN_VALUE);
        return this;
    }

    private StoreKey add(String name) {
        buffer.put(name.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
        return this;
    }

    private byte[] bytes() {
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    /** A time. Sorts before every longer key with that time. */
    public static byte[] ofTime(long millis) {
        return begin(Long.BYTES).time(millis).bytes();
    }

    /** A time, a kind, names. */
    public static byte[] ofTimeKindNames(long millis, int kind, String... names) {
        StoreKey key = begin(Long.BYTES + 1, names).time(millis);
        key.buffer.put((byte) kind);
        for (String name : names) {
            key.add(name);
        }
        return key.bytes();
    }

    /** A name, a kind, a time. */
    public static byte[] ofNameKindTime(String name, int kind, long millis) {
        StoreKey key = begin(Long.BYTES + 1, name).add(name);
        key.buffer.put((byte) kind);
        return key.time(millis).bytes();
    }

    /** A name and a kind. Sorts directly before every {@link #ofNameKindTime} with the same two. */
    public static byte[] ofNameKind(String name, int kind) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        byte[] key = Arrays.copyOf(utf8, utf8.length + 2);
        key[utf8.length + 1] = (byte) kind;
        return key;
    }

    /** Two names, a time. Sorts after {@link #ofNames} of the same names. */
    public static byte[] ofNamesTime(String first, String second, long millis) {
        return begin(Long.BYTES, first, second)
                .add(first)
                .add(second)
                .time(millis)
                .bytes();
    }

    /** Two names. */
    public static byte[] ofNames(String first, String second) {
        return begin(0, first, second).add(first).add(second).bytes();
    }

    /** A name, a time, a name. */
    public static byte[] ofNameTimeName(String first, long millis, String second) {
        return begin(Long.BYTES, first, second)
                .add(first)
                .time(millis)
                .add(second)
                .bytes();
    }

    /** Two times or other numbers, a name. */
    public static byte[] ofNumbersName(long first, long second, String name) {
        return begin(2 * Long.BYTES, name).time(first).time(second).add(name).bytes();
    }

    /** A name. */
    public static byte[] ofName(String name) {
        return begin(0, name).add(name).bytes();
    }

    /** Returns the name of an {@link #ofName}. */
    public static String name(byte[] key) {
        return new String(key, 0, key.length - 1, StandardCharsets.UTF_8);
    }

    /** Returns the names of an {@link #ofNames}. */
    public static String[] bothNames(byte[] key) {
        return new String(key, StandardCharsets.UTF_8).split("\0");
    }

    /** Returns the name that a key begins with. */
    public static String leadingName(byte[] key) {
        return new String(key, 0, nameLength(key), StandardCharsets.UTF_8);
    }

    /** Returns whether a key is an {@link #ofNameKind} and not an {@link #ofNameKindTime}. */
    public static boolean isNameKind(byte[] key) {
        return nameLength(key) + 2 == key.length;
    }

    /** Returns the kind after a leading name. */
    public static int kindAfterName(byte[] key) {
        return key[nameLength(key) + 1];
    }

    private static int nameLength(byte[] key) {
        int length = 0;
        while (key[length] != 0) {
            length++;
        }
        return length;
    }

    /** Returns the name after two leading times. */
    public static String nameAfterTimes(byte[] key) {
        int begin = 2 * Long.BYTES;
        return new String(key, begin, key.length - begin - 1, StandardCharsets.UTF_8);
    }

    /** Returns the time that a key begins with. */
    public static long leadingTime(byte[] key) {
        return ByteBuffer.wrap(key).getLong() ^ Long.MIN_VALUE;
    }

    /** Returns the second of the times or other numbers that a key begins with. */
    public static long secondTime(byte[] key) {
        return ByteBuffer.wrap(key).getLong(Long.BYTES) ^ Long.MIN_VALUE;
    }

    /** Returns the time that a key ends with. */
    public static long trailingTime(byte[] key) {
        return ByteBuffer.wrap(key).getLong(key.length - Long.BYTES) ^ Long.MIN_VALUE;
    }

    /** Returns the kind after a leading time. */
    public static int kind(byte[] key) {
        return key[Long.BYTES];
    }

    /** Returns the names after a leading time and a kind. */
    public static String[] names(byte[] key) {
        int begin = Long.BYTES + 1;
        return new String(key, begin, key.length - begin, StandardCharsets.UTF_8).split("\0");
    }
}
