package org.lodewire.streams.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.WallClockProgress;

/** The whole pipeline on a test driver, with the input that a producer would send. */
final class PipelineDriver implements AutoCloseable {

    private final StageDriver driver;
    private Instant clock = Instant.EPOCH;
    private long sent;

    PipelineDriver(Path state, ClockMode mode) {
        this(state, mode, ProcessingListener.NONE);
    }

    PipelineDriver(Path state, ClockMode mode, ProcessingListener listener) {
        this(state, mode, listener, WallClockProgress.CAUGHT_UP);
    }

    PipelineDriver(Path state, ClockMode mode, ProcessingListener listener, WallClockProgress progress) {
        driver = StageDriver.whole(state, mode, listener, progress);
    }

    void define(TopicDefinition definition) {
        driver.define(definition);
    }

    /** Sends bytes that are not a definition. */
    void defineBytes(@Nullable String key, byte[] bytes) {
        driver.sendBytes(Catalogue.DEFINITIONS, key, bytes, clock);
    }

    void undefine(String topic) {
        driver.undefine(topic);
    }

    /** An article as the producer sends it. */
    RawArticle article(String id, Instant published, String text) {
        clock = published.isAfter(clock) ? published : clock;
        return RawArticle.newBuilder()
                .setId(ArticleIds.id(id))
                .setSource("agency")
                .setUrl(null)
                .setTitle("Headline of " + id)
                .setAuthor(null)
                .setLanguage("en")
                .setTime(Times.published(published, clock, sent++))
                .setFormat(ContentFormat.TEXT)
                .setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .setCharset("UTF-8")
                .build();
    }

    void send(String id, Instant published, String text) {
        send(article(id, published, text));
    }

    /** Withdraws an article, as its source does at a time. */
    void withdraw(String id, Instant at) {
        send(RawArticle.newBuilder(article(id, at, ""))
                .setTitle(null)
                .setWithdrawn(true)
                .build());
    }

    void send(RawArticle article) {
        driver.send(
                Catalogue.RAW, article.getSource(), article, article.getTime().getEvent());
    }

    /** Sends bytes that are not an article. */
    void sendBytes(byte[] bytes, Instant at) {
        driver.sendBytes(Catalogue.RAW, "agency", bytes, at);
    }

    /** Advances event time with a watermark. */
    void passTo(Instant time) {
        driver.watermark(Catalogue.RAW, new Watermark(sent, false), time);
    }

    /** Ends the input, as the producer does after its last article. */
    void end() {
        driver.watermark(Catalogue.RAW, new Watermark(sent, true), clock);
    }

    /** Advances the wall clock. */
    void advanceWallClock(Duration by) {
        driver.advanceWallClock(by);
    }

    <V extends SpecificRecord> List<V> read(KafkaTopic<V> topic) {
        return driver.read(topic);
    }

    <V extends SpecificRecord> List<TestRecord<String, V>> records(KafkaTopic<V> topic) {
        return driver.records(topic);
    }

    List<StageStore> stores() {
        return driver.stores();
    }

    List<byte[]> values(StageStore store) {
        return driver.values(store);
    }

    /** Changes the version of all values of a store. */
    void changeVersion(String store, byte version) {
        driver.changeVersion(store, version);
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return driver.deadLetters();
    }

    /** The final counts of a window by end, each in its highest revision. */
    Map<Instant, TopicCount> counts(String window) {
        Map<Instant, TopicCount> latest = new LinkedHashMap<>();
        read(Catalogue.COUNTS).stream()
                .filter(count -> count.getWindow().equals(window) && !count.getProvisional())
                .forEach(count -> latest.merge(
                        count.getEnd(), count, (old, now) -> now.getRevision() > old.getRevision() ? now : old));
        return latest;
    }

    @Override
    public void close() throws IOException {
        driver.close();
    }
}
