package org.lodewire.streams.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * A store of a stage: bytes by key on disk, in the order of their keys. The stores of a stage share one
 * database and one changelog ({@link #database}): each has files, buffers and a partition in every transaction. What changes in
 * one of them is in memory until the next commit, when it is written to both.
 *
 * @param name           its name, as in {@code counts.history}, which begins with the stage
 * @param version        format version of its values, which is their first byte; its codec's
 * @param readCacheBytes size of the LRU read cache in memory; 0 for none
 */
public record StageStore(String name, int version, long readCacheBytes) {

    /**
     * What the names of databases end with. Where a stage has another set of stores than before, it needs another name, so that a
     * database without the entries of one of them is not taken for one in which they are empty.
     */
    private static final String DATABASE = ".state";

    /** A store on disk and in a changelog. */
    public static StageStore logged(String name, int version) {
        return new StageStore(name, version, 0);
    }

    /**
     * A store on disk and in a changelog, with a cache of the entries that were read or written last, where what an entry holds
     * is read again and again.
     */
    public static StageStore cached(String name, int version, long readCacheBytes) {
        return new StageStore(name, version, readCacheBytes);
    }

    /** The name that Kafka Streams knows, of the database of the stage, which has the entries. */
    public String database() {
        return stage() + DATABASE;
    }

    /** The stage that its name begins with. */
    public String stage() {
        return name.substring(0, name.indexOf('.'));
    }

    /** What its keys begin with in the database: the rest of its name and a zero byte. */
    public byte[] prefix() {
        return StoreKey.ofName(name.substring(name.indexOf('.') + 1));
    }

    /** Describes the databases of some stores to Kafka Streams, in the order of the stores. */
    public static Set<StoreBuilder<?>> databases(List<StageStore> stores) {
        Map<String, StoreBuilder<?>> builders = new LinkedHashMap<>();
        stores.forEach(store -> builders.computeIfAbsent(store.database(), name -> store.builder()));
        return new LinkedHashSet<>(builders.values());
    }

    /** Describes the database of the store to Kafka Streams. */
    public StoreBuilder<KeyValueStore<Bytes, byte[]>> builder() {
        StoreBuilder<KeyValueStore<Bytes, byte[]>> builder = Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(database()), Serdes.Bytes(), Serdes.ByteArray());
        return new BufferedStoreBuilder(builder);
    }

    /**
     * The store of a processor's task. It throws a {@link StateVersionException} for each value of another version that is
     * read.
     *
     * @throws StateVersionException if its first value has another version
     */
    public OrderedStore open(ProcessingContext context) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(database());
        OrderedStore ordered = new VersionedStore(new StorePart(new KafkaOrderedStore(store), prefix()), this);
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
