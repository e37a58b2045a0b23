package org.lodewire.streams.clean;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.OutputRouter;
import org.lodewire.streams.flow.PipelineStage;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StageWiring;
import org.lodewire.streams.flow.StatefulProcessor;
import org.lodewire.streams.flow.WallClockProgress;

/**
 * The clean stage: raw articles to clean ones, and to rejected ones.
 *
 * @param cleaner  cleans articles, one for all tasks of the process
 * @param settings what a user may set
 * @param listener is notified of what becomes of each article
 * @param progress how far time may pass on the wall clock
 */
public record CleanStage(
        Cleaner cleaner, CleanStage.Settings settings, ProcessingListener listener, WallClockProgress progress)
        implements PipelineStage {

    static final StageStore SEEN = StageStore.logged("clean.seen", 2);
    static final StageStore EXPIRIES = StageStore.logged("clean.expiries", 1);
    static final StageStore MEMORY = StageStore.logged("clean.memory", 1);
    static final StageStore MEMORY_EXPIRIES = StageStore.logged("clean.memory.expiries", 1);

    private static final String NAME = "clean";

    /**
     * Settings of the stage.
     *
     * @param clock           what makes time pass
     * @param grace           how late an article may be
     * @param maxArticleBytes the largest article that is accepted
     * @param sourceMemory    half-life of what is remembered of the lines of each source; zero for no memory
     */
    public record Settings(ClockMode clock, Duration grace, int maxArticleBytes, Duration sourceMemory) {}

    @Override
    public List<StageStore> stores() {
        return List.of(SEEN, EXPIRIES, MEMORY, MEMORY_EXPIRIES);
    }

    @Override
    public void wire(StageWiring wiring) {
        KStream<String, RawArticle> raw = wiring.read(NAME, Catalogue.RAW);
        OutputRouter output = wiring.router(NAME, wiring.process(NAME, raw, processor()));
        output.publish(Catalogue.REJECTED);
        KStream<String, CleanArticle> articles = output.withWatermarks(Catalogue.CLEAN);
        if (wiring.isRead(Catalogue.CLEAN)) {
            wiring.handOver(CleanArticle.class, articles);
            articles = articles.filter((key, article) -> article != null, Named.as("clean.filter.watermarks"));
        }
        // Without another stage to hand them to, the watermarks go to the topic, where that stage reads them.
        wiring.publish(NAME, articles, Catalogue.CLEAN, new OriginPartitioner());
    }

    private StatefulProcessor<String, RawArticle, String, SpecificRecord> processor() {
        return StatefulProcessor.of(() -> new CleanProcessor(settings, cleaner, listener, progress), stores());
    }
}
