package org.lodewire.analysis.store;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A map of bytes to bytes, ordered by its keys as unsigned bytes. Stages back it by a store of Kafka Streams, so that
 * it survives restarts and moves with its partition. Not thread-safe. Callers must not modify an array after they
 * passed it to a store or received it from one.
 */
public interface OrderedStore {

    /** Returns the value of a key, or null if there is none. */
    byte @Nullable [] get(byte[] key);

    /** Sets the value of a key; null removes the entry. */
    void put(byte[] key, byte @Nullable [] value);

    /** Sets the value of a key to what an object encodes to, at the latest when changes are committed. */
    default void putLater(byte[] key, PendingValue value) {
        put(key, value.encode());
    }

    /**
     * Visits the entries between two keys in ascending order until the visitor returns false. The visitor may change
     * the store; such changes do not affect what it visits.
     *
     * @param from the first key, inclusive
     * @param to   the last key, inclusive
     */
    void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor);

    /** As {@link #ascend}, in descending order. */
    void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor);
}
