package org.lodewire.streams.flow;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.lodewire.analysis.store.OrderedStore;

/**
 * A store of a stage: bytes by key on disk, in the order of their keys.
 *
 * @param name     its name, as in {@code counts.history}
 * @param keeping  how it is kept
 */
public record StageStore(String name, Keeping keeping) {

    /** How a store is kept. */
    public enum Keeping {
        /** On disk and in a changelog. */
        LOGGED,
        /**
         * As {@link #LOGGED}, with a cache in front: what is changed several times between two commits is written once, to
         * disk and changelog.
         */
        CACHED,
        /** On disk only, as it can be built again from other stores. */
        DERIVED
    }

    /** A store on disk and in a changelog. */
    public static StageStore logged(String name) {
        return new StageStore(name, Keeping.LOGGED);
    }

    /** A store on disk and in a changelog, with a cache in front. */
    public static StageStore cached(String name) {
        return new StageStore(name, Keeping.CACHED);
    }

    /** A store on disk only. */
    public static StageStore derived(String name) {
        return new StageStore(name, Keeping.DERIVED);
    }

    /** Describes the store to Kafka Streams. */
    public StoreBuilder<KeyValueStore<Bytes, byte[]>> builder() {
        StoreBuilder<KeyValueStore<Bytes, byte[]>> builder =
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
        return switch (keeping) {
            case LOGGED -> builder;
            case CACHED -> builder.withCachingEnabled();
            case DERIVED -> builder.withLoggingDisabled();
        };
    }

    /** The store of a processor's task. */
    public OrderedStore open(ProcessingContext context) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
        return new KafkaOrderedStore(store);
    }
}
