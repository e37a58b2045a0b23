package org.lodewire.streams.run;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What an instance of an application holds while it runs: its folder, its name in the group, and the memory of its databases.
 * Thread-safe.
 */
final class ProcessResources implements AutoCloseable {

    private final StateFolder folder;
    private final StoreMemory memory;

    private ProcessResources(StateFolder folder, StoreMemory memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /**
     * Takes them, and writes them into the configuration of Kafka Streams.
     *
     * @param config    has the folder that instances share
     * @param clusterId state of another cluster has other articles in it
     */
    static ProcessResources acquire(Properties config, String clusterId) {
        // From the configuration, because client properties may override the settings.
        String applicationId = config.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
        StateFolder folder = StateFolder.lock(
                Path.of(config.getProperty(StreamsConfig.STATE_DIR_CONFIG)).resolve("cluster-" + clusterId),
                applicationId);
        try {
            StoreMemory memory = new StoreMemory();
            config.put(StreamsConfig.STATE_DIR_CONFIG, folder.path().toString());
            config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.Setter.class);
            config.put(StoreMemory.CONFIG, memory);
            config.putIfAbsent(
                    StreamsConfig.mainConsumerPrefix("group.instance.id"), applicationId + "-" + folder.instanceId());
            return new ProcessResources(folder, memory);
        } catch (RuntimeException | Error e) {
            folder.close();
            throw e;
        }
    }

    /** The folder of this instance. */
    Path folder() {
        return folder.path();
    }

    /** Gives them back; to be called when nothing uses the state any more. */
    @Override
    public void close() {
        memory.close();
        folder.close();
    }
}
