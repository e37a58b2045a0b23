package org.lodewire.streams.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.catalogue.ClockMark;
import org.lodewire.catalogue.KafkaTopic;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.serdes.AvroSerdes;
import org.lodewire.streams.flow.ClockMode;

/** The whole pipeline on a test driver, fed as a producer feeds it, with a registry of its own. */
final class PipelineDriver implements AutoCloseable {

    /** What the machine's clock shows at first. */
    static final Instant WALL_CLOCK = Instant.parse("2025-06-11T12:00:00Z");

    private final AvroSerdes serdes = new AvroSerdes("mock://" + UUID.randomUUID(), Map.of());
    private final Engines engines = Engines.load();
    private final TopologyTestDriver driver;
    private final Map<String, TestInputTopic<String, ?>> inputs = new LinkedHashMap<>();
    private Instant clock = Instant.EPOCH;
    private long sent;

    PipelineDriver(Path state, ClockMode mode) {
        Properties config = StreamsSettings.fixed();
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        // The driver commits nothing; without transactions it needs none of their set-up.
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        Pipeline pipeline = new Pipeline(serdes, PipelineSettings.on(mode), 1, engines);
        driver = new TopologyTestDriver(pipeline.whole(config), config, WALL_CLOCK);
    }

    void define(TopicDefinition definition) {
        input(Catalogue.DEFINITIONS).pipeInput(definition.getId(), definition);
    }

    void undefine(String topic) {
        input(Catalogue.DEFINITIONS).pipeInput(topic, (TopicDefinition) null);
    }

    /** An article as the producer sends it: known by its id, published at a time. */
    RawArticle article(String id, Instant published, String text) {
        clock = published.isAfter(clock) ? published : clock;
        return RawArticle.newBuilder()
                .setId(id).setSource("agency").setUrl(null).setTitle("Headline of " + id).setAuthor(null).setLanguage("en")
                .setTime(ArticleTime.newBuilder().setEvent(published).setBasis(TimeBasis.PUBLISHED)
                        .setPublished(published.toString()).setSeen(published).setClock(clock).setSequence(sent++)
                        .build())
                .setFormat(ContentFormat.TEXT)
                .setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .setCharset("UTF-8")
                .build();
    }

    void send(String id, Instant published, String text) {
        send(article(id, published, text));
    }

    void send(RawArticle article) {
        input(Catalogue.RAW).pipeInput(article.getSource(), article, article.getTime().getEvent());
    }

    /** Bytes that are no article. */
    void sendBytes(byte[] bytes, Instant at) {
        driver.createInputTopic(Catalogue.RAW.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("agency", bytes, at);
    }

    /** Lets event time pass, as the producer's clock marks do. */
    void passTo(Instant time) {
        input(Catalogue.RAW).pipeInput(new ClockMark(sent, false).key(), null, time);
    }

    /** Ends the corpus, as the producer does behind its last article. */
    void end() {
        input(Catalogue.RAW).pipeInput(new ClockMark(sent, true).key(), null, clock);
    }

    /** Lets the machine's time pass. */
    void advanceWallClock(java.time.Duration by) {
        driver.advanceWallClockTime(by);
    }

    <V extends SpecificRecord> List<V> read(KafkaTopic<V> topic) {
        return records(topic).stream().map(TestRecord::value).toList();
    }

    <V extends SpecificRecord> List<TestRecord<String, V>> records(KafkaTopic<V> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), serdes.deserializer(topic))
                .readRecordsToList();
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return driver.createOutputTopic(Catalogue.DEAD_LETTERS, new StringDeserializer(),
                new org.apache.kafka.common.serialization.ByteArrayDeserializer()).readRecordsToList();
    }

    /** The counts of a window, as a reader of the topic would have them in the end: by end, the highest revision. */
    Map<Instant, TopicCount> counts(String window) {
        Map<Instant, TopicCount> latest = new LinkedHashMap<>();
        read(Catalogue.COUNTS).stream().filter(count -> count.getWindow().equals(window) && !count.getProvisional())
                .forEach(count -> latest.merge(count.getEnd(), count,
                        (old, now) -> now.getRevision() > old.getRevision() ? now : old));
        return latest;
    }

    @SuppressWarnings("unchecked")
    private <V extends SpecificRecord> TestInputTopic<String, V> input(KafkaTopic<V> topic) {
        return (TestInputTopic<String, V>) inputs.computeIfAbsent(topic.name(), name ->
                driver.createInputTopic(name, new StringSerializer(), serdes.serializer(topic)));
    }

    @Override
    public void close() throws java.io.IOException {
        driver.close();
        engines.close();
    }
}
