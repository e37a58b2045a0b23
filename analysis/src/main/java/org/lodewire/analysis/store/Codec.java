package org.lodewire.analysis.store;

/**
 * Converts the values of one store to bytes and back. The first byte of every value is the version of its format, so
 * that a value of another version is refused instead of misread. Not thread-safe.
 *
 * @param <T> the class of the values
 */
public interface Codec<T> {

    /** Returns the version of the format, from 1 to 127: the first byte of every value. */
    byte version();

    /** Returns the encoded value, which begins with {@link #version}. */
    byte[] encode(T value);

    /**
     * Returns the value that {@link #encode} wrote.
     *
     * @throws IllegalStateException if it has another version
     */
    T decode(byte[] value);
}
