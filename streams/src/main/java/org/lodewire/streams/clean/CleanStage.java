package org.lodewire.streams.clean;

import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.KafkaOrderedStore;
import org.lodewire.streams.flow.OutputRouter;

/** Wires the clean stage. */
public record CleanStage(AvroSerdes serdes, Cleaner cleaner, CleanStage.Settings settings) {

    public static final String SEEN = "clean.seen";
    public static final String EXPIRIES = "clean.expiries";
    public static final String MEMORY = "clean.memory";
    public static final String MEMORY_EXPIRIES = "clean.memory.expiries";

    /**
     * Settings of the stage.
     *
     * @param mode            what makes time pass
     * @param grace           how late an article may be
     * @param maxArticleBytes the largest article that is taken
     * @param sourceMemory    half-life of what is remembered of the lines of each source; zero for no memory
     * @param watermarksOnTopic    whether watermarks are written among the cleaned articles, which only a stage needs that
     *                        runs as an application of its own and reads them there
     */
    public record Settings(
            ClockMode mode, Duration grace, int maxArticleBytes, Duration sourceMemory, boolean watermarksOnTopic) {}

    /** Cleans articles, writes them and what was rejected, and returns the cleaned ones with the watermarks. */
    public KStream<String, CleanArticle> wire(StreamsBuilder builder, KStream<String, RawArticle> raw) {
        builder.addStateStore(KafkaOrderedStore.builder(SEEN));
        builder.addStateStore(KafkaOrderedStore.builder(EXPIRIES));
        builder.addStateStore(KafkaOrderedStore.builder(MEMORY));
        builder.addStateStore(KafkaOrderedStore.builder(MEMORY_EXPIRIES));
        KStream<String, SpecificRecord> outcomes = raw.process(
                () -> new CleanProcessor(settings, cleaner),
                Named.as("clean.process"),
                SEEN,
                EXPIRIES,
                MEMORY,
                MEMORY_EXPIRIES);
        OutputRouter out = new OutputRouter("clean", outcomes, serdes);
        out.to(Catalogue.REJECTED, "rejected");
        KStream<String, CleanArticle> articles = out.onward(CleanArticle.class, "article");
        articles.filter((key, article) -> article != null || settings.watermarksOnTopic(), Named.as("clean.article.written"))
                .to(
                        Catalogue.CLEAN.name(),
                        Produced.with(Serdes.String(), serdes.of(Catalogue.CLEAN))
                                .withStreamPartitioner(new ByOrigin())
                                .withName("clean.article.sink"));
        return articles;
    }
}
