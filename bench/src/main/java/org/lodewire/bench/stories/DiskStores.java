package org.lodewire.bench.stories;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.CommitCallback;
import org.apache.kafka.streams.processor.StateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.processor.internals.metrics.StreamsMetricsImpl;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.streams.flow.KafkaOrderedStore;

/**
 * Stores on disk as in the stages, without changelogs and metrics, in a temporary folder. They are opened as Kafka
 * Streams opens them, which requires an internal class of Kafka Streams.
 */
final class DiskStores implements AutoCloseable {

    private final Path folder;
    private final List<KeyValueStore<Bytes, byte[]>> stores = new ArrayList<>();
    private final Metrics metrics = new Metrics();
    private final StateStoreContext context = new StandaloneContext();

    DiskStores() throws IOException {
        folder = Files.createTempDirectory("lodewire-bench-stories");
    }

    OrderedStore open(String name) {
        KeyValueStore<Bytes, byte[]> store =
                Stores.persistentKeyValueStore(name).get();
        store.init(context, store);
        stores.add(store);
        return new KafkaOrderedStore(store);
    }

    /** Flushes the stores and returns the total size of their files in bytes. */
    long bytes() {
        stores.forEach(store -> store.commit(Map.of()));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(DiskStores::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0; // removed by a compaction in the meantime
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stores.forEach(StateStore::close);
        metrics.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The context that a store needs, without an application. */
    private final class StandaloneContext implements StateStoreContext {

        private final Map<String, Object> config = Map.copyOf(new StreamsConfig(Map.of(
                        StreamsConfig.APPLICATION_ID_CONFIG,
                        applicationId(),
                        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "localhost:0"))
                .values().entrySet().stream()
                        .filter(setting -> setting.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        private final StreamsMetrics streamsMetrics = new StreamsMetricsImpl(metrics, "bench", Time.SYSTEM);

        @Override
        public String applicationId() {
            return "bench";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(0, 0);
        }

        @Override
        public Optional<RecordMetadata> recordMetadata() {
            return Optional.empty();
        }

        @Override
        public Serde<?> keySerde() {
            return Serdes.Bytes();
        }

        @Override
        public Serde<?> valueSerde() {
            return Serdes.ByteArray();
        }

        @Override
        public File stateDir() {
            return folder.toFile();
        }

        @Override
        public StreamsMetrics metrics() {
            return streamsMetrics;
        }

        @Override
        public void register(StateStore store, StateRestoreCallback restore) {
            // There is no changelog to restore from.
        }

        @Override
        public void register(StateStore store, StateRestoreCallback restore, CommitCallback commit) {
            // There is no changelog to restore from.
        }

        @Override
        public Map<String, Object> appConfigs() {
            return config;
        }

        @Override
        public Map<String, Object> appConfigsWithPrefix(String prefix) {
            return Map.of();
        }
    }
}
