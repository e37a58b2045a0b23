package org.lodewire.streams.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.alerts.AlertsStage;
import org.lodewire.streams.definitions.DefinitionListener;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.failure.DeadLetters;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StageWiring;
import org.lodewire.streams.flow.WallClockProgress;

/**
 * A stage, or all of them, on a test driver: typed records in and out of the topics of the catalogue, with a registry of
 * its own and a wall clock that only {@link #advanceWallClock} advances.
 */
public final class StageDriver implements AutoCloseable {

    /** The time of the wall clock at the start, on the wall clock. */
    public static final Instant NOON = Instant.parse("2025-06-11T12:00:00Z");

    /** On the event clock, tests replay what is in the past. */
    public static final Instant REPLAYED = Instant.parse("2035-06-11T12:00:00Z");

    // Both are immutable, and the gazetteer takes a while to read.
    private static final Cleaner CLEANER = new Cleaner();
    private static final EntityFinder FINDER = new EntityFinder(Gazetteer.bundled());

    private final AvroSerdes serdes = new AvroSerdes("mock://" + UUID.randomUUID(), Map.of());
    private final Engines engines = new Engines(CLEANER, FINDER, new TopicMatcher());
    private final Map<KafkaTopic<?>, TestInputTopic<String, ?>> inputs = new HashMap<>();
    private final FilesInMemory.Files files = new FilesInMemory.Files();
    private final List<StageStore> stores;
    private final TopologyTestDriver driver;

    /** Builds the topology to run. */
    private interface Composition {
        Topology of(Pipeline pipeline, Properties config);
    }

    private StageDriver(
            Path state,
            PipelineSettings settings,
            int rawPartitions,
            ProcessingListener listener,
            WallClockProgress progress,
            Composition composition) {
        Properties config = StreamsSettings.fixed();
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        config.put(DeadLetters.LISTENER_CONFIG, listener);
        // The driver commits nothing; without transactions it needs none of their set-up.
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, FilesInMemory.class);
        config.put(FilesInMemory.FILES, files);
        Pipeline pipeline = new Pipeline(serdes, settings, rawPartitions, engines, listener, progress);
        stores = pipeline.stores(List.of(Stage.values()));
        driver = new TopologyTestDriver(
                composition.of(pipeline, config), config, settings.clock() == ClockMode.WALL ? NOON : REPLAYED);
    }

    /** All stages as one application. */
    public static StageDriver whole(Path state, ClockMode mode) {
        return whole(state, mode, ProcessingListener.NONE);
    }

    /** All stages as one application, which notifies a listener. */
    public static StageDriver whole(Path state, ClockMode mode, ProcessingListener listener) {
        return whole(state, mode, listener, WallClockProgress.CAUGHT_UP);
    }

    /** All stages as one application, which may lag. */
    static StageDriver whole(Path state, ClockMode mode, ProcessingListener listener, WallClockProgress progress) {
        return new StageDriver(state, PipelineSettings.on(mode), 1, listener, progress, Pipeline::whole);
    }

    /** One stage as an application of its own, with a raw topic of one partition. */
    public static StageDriver only(Stage stage, Path state, ClockMode mode) {
        return only(stage, state, mode, 1);
    }

    /** One stage as an application of its own, with a raw topic of several partitions. */
    public static StageDriver only(Stage stage, Path state, ClockMode mode, int rawPartitions) {
        return new StageDriver(
                state,
                PipelineSettings.on(mode),
                rawPartitions,
                ProcessingListener.NONE,
                WallClockProgress.CAUGHT_UP,
                (pipeline, config) -> pipeline.only(stage, config));
    }

    /** The alerts stage without the counts stage: it is handed contributions and counts in the order in which they are sent. */
    public static StageDriver alertsOfCounts(Path state, ClockMode mode) {
        return new StageDriver(
                state,
                PipelineSettings.on(mode),
                1,
                ProcessingListener.NONE,
                WallClockProgress.CAUGHT_UP,
                StageDriver::handingOverCounts);
    }

    private static Topology handingOverCounts(Pipeline pipeline, Properties config) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        Definitions.addTo(builder, pipeline.serdes(), DefinitionListener.NONE);
        StageWiring wiring = new StageWiring(builder, pipeline.serdes(), Set.of());
        KStream<String, SpecificRecord> contributions = wiring.read("test", Catalogue.TOPIC_CONTRIBUTIONS)
                .mapValues(contribution -> contribution, Named.as("test.contributions"));
        KStream<String, SpecificRecord> counts =
                wiring.read("test", Catalogue.COUNTS).mapValues(count -> count, Named.as("test.counts"));
        wiring.handOver(SpecificRecord.class, counts.merge(contributions, Named.as("test.merge")));
        new AlertsStage(pipeline.settings().grace()).wire(wiring);
        return builder.build(config);
    }

    /** Adds or replaces a topic. */
    public void define(TopicDefinition definition) {
        input(Catalogue.DEFINITIONS).pipeInput(definition.getId(), definition);
    }

    /** Removes a topic. */
    public void undefine(String topic) {
        input(Catalogue.DEFINITIONS).pipeInput(topic, (TopicDefinition) null);
    }

    /** Sends a record of an event time. */
    public <V extends SpecificRecord> void send(KafkaTopic<V> topic, String key, V value, Instant at) {
        input(topic).pipeInput(key, value, at);
    }

    /** Sends a record of an event time, with a header. */
    public <V extends SpecificRecord> void send(KafkaTopic<V> topic, String key, V value, Instant at, Header header) {
        Headers headers = new RecordHeaders().add(header);
        input(topic).pipeInput(new TestRecord<>(key, value, headers, at));
    }

    /** Sends bytes as they are. */
    public void sendBytes(KafkaTopic<?> topic, @Nullable String key, byte[] value, Instant at) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, at);
    }

    /** Sends a watermark. */
    public void watermark(KafkaTopic<?> topic, Watermark watermark, Instant at) {
        input(topic).pipeInput(watermark.key(), null, at);
    }

    /** Advances the wall clock in one step. */
    public void advanceWallClock(Duration by) {
        driver.advanceWallClockTime(by);
    }

    /** The records that were written to a topic since it was last read. */
    public <V extends SpecificRecord> List<TestRecord<String, V>> records(KafkaTopic<V> topic) {
        // The driver has a topic only once it has a record.
        return drain(driver.createOutputTopic(topic.name(), new StringDeserializer(), serdes.deserializer(topic)));
    }

    /** The values that were written to a topic since it was last read, without the watermarks. */
    public <V extends SpecificRecord> List<V> read(KafkaTopic<V> topic) {
        return records(topic).stream()
                .filter(record -> record.value() != null)
                .map(TestRecord::value)
                .toList();
    }

    /** The watermarks that were written to a topic since it was last read; its other records are read as well and dropped. */
    public List<TestRecord<String, byte[]>> watermarks(KafkaTopic<?> topic) {
        return bytes(topic.name()).stream()
                .filter(record -> Watermark.is(record.key(), record.value()))
                .toList();
    }

    /** The values of a store, in the order of their keys. */
    public List<byte[]> values(StageStore store) {
        return List.copyOf(state(store.name()).values());
    }

    /** The stores of all stages. */
    public List<StageStore> stores() {
        return stores;
    }

    /** The entries of a store, by key. */
    public Map<byte[], byte[]> state(String store) {
        StageStore described = described(store);
        byte[] prefix = described.prefix();
        Map<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
        KeyValueStore<Bytes, byte[]> all = driver.getKeyValueStore(described.database());
        try (KeyValueIterator<Bytes, byte[]> iterator = all.all()) {
            iterator.forEachRemaining(entry -> {
                byte[] key = entry.key.get();
                if (Arrays.equals(key, 0, Math.min(prefix.length, key.length), prefix, 0, prefix.length)) {
                    entries.put(Arrays.copyOfRange(key, prefix.length, key.length), entry.value);
                }
            });
        }
        return entries;
    }

    private StageStore described(String store) {
        return stores.stream()
                .filter(each -> each.name().equals(store))
                .findFirst()
                .orElseThrow();
    }

    /** Changes the version of all values of a store. */
    void changeVersion(String store, byte version) {
        StageStore described = described(store);
        KeyValueStore<Bytes, byte[]> changed = driver.getKeyValueStore(described.database());
        state(store).forEach((key, value) -> {
            value[0] = version;
            changed.put(Bytes.wrap(inDatabase(described.prefix(), key)), value);
        });
    }

    private static byte[] inDatabase(byte[] prefix, byte[] key) {
        byte[] whole = Arrays.copyOf(prefix, prefix.length + key.length);
        System.arraycopy(key, 0, whole, prefix.length, key.length);
        return whole;
    }

    /** The dead letters since they were last read. */
    public List<TestRecord<String, byte[]>> deadLetters() {
        return bytes(Catalogue.DEAD_LETTERS);
    }

    private List<TestRecord<String, byte[]>> bytes(String topic) {
        return drain(driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer()));
    }

    private static <V> List<TestRecord<String, V>> drain(TestOutputTopic<String, V> topic) {
        return topic.isEmpty() ? List.of() : topic.readRecordsToList();
    }

    @SuppressWarnings("unchecked")
    private <V extends SpecificRecord> TestInputTopic<String, V> input(KafkaTopic<V> topic) {
        return (TestInputTopic<String, V>) inputs.computeIfAbsent(
                topic, made -> driver.createInputTopic(topic.name(), new StringSerializer(), serdes.serializer(topic)));
    }

    @Override
    public void close() throws IOException {
        driver.close();
        files.close();
        engines.close();
    }
}
