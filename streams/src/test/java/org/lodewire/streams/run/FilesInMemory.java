package org.lodewire.streams.run;

import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Env;
import org.rocksdb.Options;
import org.rocksdb.RocksMemEnv;

/**
 * Keeps the files of RocksDB in memory: a test opens dozens of stores, and a disk needs more time to sync their files than all
 * else takes. Kafka Streams creates it by its name, once for each store.
 */
public final class FilesInMemory implements RocksDBConfigSetter {

    /** The setting that has the {@link Files}. */
    static final String FILES = "lodewire.test.files";

    /** The files of the stores of one driver. */
    static final class Files implements AutoCloseable {

        private final Queue<Env> environments = new ConcurrentLinkedQueue<>();

        /** Deletes the files; to be called when the stores are closed. */
        @Override
        public void close() {
            environments.forEach(Env::close);
        }
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        Env environment = new RocksMemEnv(Env.getDefault());
        ((Files) Objects.requireNonNull(configs.get(FILES))).environments.add(environment);
        options.setEnv(environment);
    }

    /** Does nothing, as the store is still open. */
    @Override
    public void close(String store, Options options) {}
}
