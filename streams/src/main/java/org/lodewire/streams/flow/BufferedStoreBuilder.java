package org.lodewire.streams.flow;

import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Builds buffered stores.
 *
 * @param stores builds the stores on disk
 */
record BufferedStoreBuilder(StoreBuilder<KeyValueStore<Bytes, byte[]>> stores)
        implements StoreBuilder<KeyValueStore<Bytes, byte[]>> {

    @Override
    public KeyValueStore<Bytes, byte[]> build() {
        return new BufferedStore(stores.build());
    }

    @Override
    public StoreBuilder<KeyValueStore<Bytes, byte[]>> withCachingEnabled() {
        throw new UnsupportedOperationException("The buffer takes the place of a cache.");
    }

    @Override
    public StoreBuilder<KeyValueStore<Bytes, byte[]>> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<KeyValueStore<Bytes, byte[]>> withLoggingEnabled(Map<String, String> config) {
        return new BufferedStoreBuilder(stores.withLoggingEnabled(config));
    }

    @Override
    public StoreBuilder<KeyValueStore<Bytes, byte[]>> withLoggingDisabled() {
        return new BufferedStoreBuilder(stores.withLoggingDisabled());
    }

    @Override
    public Map<String, String> logConfig() {
        return stores.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
        return stores.loggingEnabled();
    }

    @Override
    public String name() {
        return stores.name();
    }
}
