package org.lodewire.analysis.store;

import java.util.function.BiPredicate;

/**
 * Bytes by key, in the unsigned order of their keys. Processors back it by a store of Kafka Streams', so that it survives
 * restarts and moves with its partition; for one thread. Arrays that go in or come out are nobody's to change any more.
 */
public interface OrderedStore {

    /** The value of a key, or null. */
    byte[] get(byte[] key);

    /** Sets the value of a key; null removes it. */
    void put(byte[] key, byte[] value);

    /** Visits the entries from one key to another, both included, in order, until the visitor returns false. */
    void ascend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor);

    /** Visits the entries between two keys, both included, in reverse order, until the visitor returns false. */
    void descend(byte[] from, byte[] to, BiPredicate<byte[], byte[]> visitor);
}
