package org.lodewire.streams.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.WallClockProgress;
import org.lodewire.streams.run.ArticleIds;

/** The use of the memory of each source by the clean stage. */
class SourceMemoryTest {

    private static final Instant NOON = Instant.parse("2025-06-11T12:00:00Z");
    private static final Cleaner CLEANER = new Cleaner();
    private static final String BOILERPLATE = "Harbour Post Weekend Supplement";
    private static final List<String> NAMES =
            List.of("Alder", "Birch", "Cedar", "Damson", "Elder", "Fir", "Gorse", "Hazel");

    private final MockProcessorContext<String, SpecificRecord> context = new MockProcessorContext<>();
    private CleanProcessor processor;

    @BeforeEach
    void open() {
        KeyValueStore<?, ?> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(CleanStage.SEEN.database()), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        start(Duration.ofDays(14));
    }

    private void start(Duration memory) {
        processor = new CleanProcessor(
                new CleanStage.Settings(ClockMode.EVENT, Duration.ofHours(24), 1 << 20, memory),
                CLEANER,
                ProcessingListener.NONE,
                WallClockProgress.CAUGHT_UP);
        processor.init(context);
    }

    /** Returns an article about a place that ends with a line of the source. */
    private static String about(String place) {
        return IntStream.range(0, 4)
                        .mapToObj(i -> "The people of " + place + " said in answer " + NAMES.get(i) + place
                                + " that they had seen the lights over the " + place
                                + " hills, and that nobody there had slept.\n")
                        .reduce("", String::concat)
                + BOILERPLATE;
    }

    private void send(@Nullable String key, String id, String text) {
        context.resetForwards();
        context.setCurrentSystemTimeMs(NOON.toEpochMilli());
        context.setRecordMetadata("news.articles.raw", 0, 0);
        processor.process(new Record<>(
                key,
                RawArticle.newBuilder()
                        .setId(ArticleIds.id(id))
                        .setSource("post")
                        .setTitle("Lights")
                        .setTime(Times.published(NOON))
                        .setFormat(ContentFormat.TEXT)
                        .setCharset("UTF-8")
                        .setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                        .build(),
                NOON.toEpochMilli()));
    }

    private CleanArticle clean(@Nullable String key, String id, String text) {
        send(key, id, text);
        return (CleanArticle) context.forwarded().get(0).record().value();
    }

    private boolean isRemoved(String place) {
        return clean("post", place, about(place)).getRemoved().stream()
                .anyMatch(block ->
                        block.getReason().equals("shared") && block.getText().equals(BOILERPLATE));
    }

    @Test
    void removesLinesOfThreeEarlierArticles() {
        assertThat(NAMES.subList(0, 5).stream().map(this::isRemoved)).containsExactly(false, false, false, true, true);
    }

    @Test
    void doesNotCountRepeatsAndRevisions() {
        for (int i = 0; i < 5; i++) {
            send("post", "a", about("Alder"));
            send("post", "a", about("Birch" + NAMES.get(i)));
        }
        assertThat(isRemoved("Cedar")).isFalse();
    }

    @Test
    void doesNotCountCopiesWithOtherIds() {
        for (String name : NAMES) {
            send("post", name, about("Zelkova"));
        }
        assertThat(isRemoved("Cedar")).isFalse();
    }

    @Test
    void keepsItsMemoryAcrossARestart() {
        NAMES.subList(0, 3).forEach(this::isRemoved);
        start(Duration.ofDays(14));

        assertThat(isRemoved("Hazel")).isTrue();
    }

    @Test
    void keepsOneMemoryPerKeyOfASplitSource() {
        NAMES.subList(0, 3).forEach(name -> send("post#1", name, about(name)));

        assertThat(clean("post#2", "Fir", about("Fir")).getText()).endsWith(BOILERPLATE);
        assertThat(clean("post#1", "Gorse", about("Gorse")).getText()).doesNotContain(BOILERPLATE);
    }

    @Test
    void keepsOneMemoryForASourceWithForeignKeys() {
        NAMES.subList(0, 3).forEach(name -> send(name, name, about(name)));

        assertThat(clean(null, "Fir", about("Fir")).getText()).doesNotContain(BOILERPLATE);
    }

    @Test
    void removesNoSharedLinesWithoutAMemory() {
        start(Duration.ZERO);

        assertThat(NAMES.stream().map(this::isRemoved)).containsOnly(false);
    }
}
