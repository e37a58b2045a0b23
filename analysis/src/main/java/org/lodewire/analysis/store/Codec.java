package org.lodewire.analysis.store;

/**
 * How the values of one store are written as bytes. The first byte is the version of the format, so that bytes of another
 * version are refused and not misread. For one thread.
 *
 * @param <T> the class of the values
 */
public interface Codec<T> {

    /** The bytes of a value. */
    byte[] encode(T value);

    /**
     * The value of bytes that {@link #encode} made.
     *
     * @throws IllegalStateException if they were written by another version
     */
    T decode(byte[] bytes);
}
