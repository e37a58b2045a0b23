package org.lodewire.streams.run;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The memory, outside of the heap, that the databases of all tasks of a process share. By Kafka Streams' defaults each database
 * has up to 98 MB of its own, and there are several a partition. Thread-safe.
 */
final class StoreMemory implements AutoCloseable {

    /** The setting that has the memory of a process. */
    static final String CONFIG = "lodewire.store.memory";

    /** For what was read from files: blocks, and the indexes and Bloom filters of all files. */
    private static final long READ_BYTES = 128 << 20;
    /** For what has not been written to files. Beyond it, the database with the most of it writes a file. */
    private static final long WRITE_BYTES = 64 << 20;

    private final Cache cache;
    private final WriteBufferManager buffers;

    StoreMemory() {
        RocksDB.loadLibrary();
        this.cache = new LRUCache(READ_BYTES);
        this.buffers = new WriteBufferManager(WRITE_BYTES, cache);
    }

    /** Gives databases the memory that the configuration has. Kafka Streams creates it by its name, once for each database. */
    public static final class Setter implements RocksDBConfigSetter {

        @Override
        public void setConfig(String store, Options options, Map<String, Object> configs) {
            StoreMemory memory = (StoreMemory) Objects.requireNonNull(configs.get(CONFIG));
            BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
            table.setBlockCache(memory.cache);
            table.setCacheIndexAndFilterBlocks(true);
            table.setPinL0FilterAndIndexBlocksInCache(true);
            options.setTableFormatConfig(table);
            options.setWriteBufferManager(memory.buffers);
        }

        /** Does nothing, as other databases still use the memory. */
        @Override
        public void close(String store, Options options) {}
    }

    /** To be called when all databases are closed. */
    @Override
    public void close() {
        buffers.close();
        cache.close();
    }
}
