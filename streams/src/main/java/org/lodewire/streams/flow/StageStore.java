package org.lodewire.streams.flow;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.lodewire.analysis.store.LruReadCache;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * A store of a stage: bytes by key on disk, in the order of their keys. What changes in one with a changelog is in memory until
 * the next commit, when it is written to both.
 *
 * @param name           its name, as in {@code counts.history}
 * @param version        format version of its values, which is their first byte; its codec's
 * @param keeping        where its entries are written
 * @param readCacheBytes size of the LRU read cache in memory; 0 for none
 */
public record StageStore(String name, int version, Keeping keeping, long readCacheBytes) {

    /** Where the entries of a store are written. */
    public enum Keeping {
        /** On disk and in a changelog. */
        LOGGED,
        /** On disk only, because it can be rebuilt from other stores. */
        DERIVED
    }

    /** A store on disk and in a changelog. */
    public static StageStore logged(String name, int version) {
        return new StageStore(name, version, Keeping.LOGGED, 0);
    }

    /**
     * A store on disk and in a changelog, with a cache of the entries that were read or written last, where what an entry holds
     * is read again and again.
     */
    public static StageStore cached(String name, int version, long readCacheBytes) {
        return new StageStore(name, version, Keeping.LOGGED, readCacheBytes);
    }

    /** A store on disk only. */
    public static StageStore derived(String name, int version) {
        return new StageStore(name, version, Keeping.DERIVED, 0);
    }

    /** Describes the store to Kafka Streams. */
    public StoreBuilder<KeyValueStore<Bytes, byte[]>> builder() {
        StoreBuilder<KeyValueStore<Bytes, byte[]>> builder =
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
        // Without a changelog there is little that a buffer saves.
        return keeping == Keeping.DERIVED ? builder.withLoggingDisabled() : new BufferedStoreBuilder(builder);
    }

    /**
     * The store of a processor's task. It throws a {@link StateVersionException} for each value of another version that is
     * read.
     *
     * @throws StateVersionException if its first value has another version
     */
    public OrderedStore open(ProcessingContext context) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
        OrderedStore ordered = new VersionedStore(new KafkaOrderedStore(store), this);
        ordered.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> false);
        return readCacheBytes == 0 ? ordered : new LruReadCache(ordered, readCacheBytes);
    }

    /**
     * Refuses a value of another version.
     *
     * @throws StateVersionException naming the store
     */
    public void requireVersion(byte[] value) {
        int found = value.length == 0 ? 0 : value[0];
        if (found != version) {
            throw new StateVersionException(name, found, version);
        }
    }
}
