package org.lodewire.streams.stories;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.OutputRouter;
import org.lodewire.streams.flow.PipelineStage;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StageWiring;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * The stories stage: matched articles to stories, to what each article contributes to topics and entities, and to the activity of its source.
 *
 * @param settings what a user may set
 * @param listener is notified of each article that is rejected
 */
public record StoriesStage(StoriesStage.Settings settings, ProcessingListener listener) implements PipelineStage {

    /** An article is looked up more than once while it is processed, and most are not there. */
    private static final long READ_CACHE_BYTES = 1 << 20;

    static final StageStore REORDER_BUFFER = StageStore.logged("stories.reorder-buffer", 4);
    static final StageStore PARTITION_PROGRESS = StageStore.logged("stories.partition-progress", 1);
    static final StageStore INDEX_ARTICLES = StageStore.logged("stories.index-articles", 4);
    static final StageStore CONTRIBUTIONS = StageStore.cached("stories.contributions", 5, READ_CACHE_BYTES);
    static final StageStore CONTRIBUTION_EXPIRIES = StageStore.logged("stories.contribution-expiries", 2);
    static final StageStore OTHER_CONTRIBUTORS = StageStore.logged("stories.other-contributors", 1);
    static final StageStore CLOCK = StageStore.logged("stories.clock", 1);

    private static final String NAME = "stories";

    /**
     * Settings of the stage.
     *
     * @param clock         what makes time pass
     * @param grace         how late an article may be and still be counted
     * @param horizon       how far apart in event time two copies of a text may be
     * @param rawPartitions number of partitions of the raw topic; on the event clock, an article waits for all of them
     */
    public record Settings(ClockMode clock, Duration grace, Duration horizon, int rawPartitions) {}

    @Override
    public List<StageStore> stores() {
        return List.of(
                REORDER_BUFFER,
                PARTITION_PROGRESS,
                INDEX_ARTICLES,
                CONTRIBUTIONS,
                CONTRIBUTION_EXPIRIES,
                OTHER_CONTRIBUTORS,
                CLOCK);
    }

    @Override
    public void wire(StageWiring wiring) {
        KStream<String, MatchedArticle> articles = wiring.read(NAME, Catalogue.MATCHED_ARTICLES);
        OutputRouter output = wiring.router(NAME, wiring.process(NAME, articles, processor()));
        output.publish(Catalogue.STORIES);
        output.publish(Catalogue.MENTIONS);
        output.publish(Catalogue.REJECTED);
        output.publishWithWatermarks(Catalogue.TOPIC_CONTRIBUTIONS);
        output.publishWithWatermarks(Catalogue.ENTITY_CONTRIBUTIONS);
        output.publishWithWatermarks(Catalogue.SOURCE_ACTIVITY);
    }

    /** Assigns articles to stories. One processor sees all of them. */
    public StatefulProcessor<String, MatchedArticle, String, SpecificRecord> processor() {
        return StatefulProcessor.of(() -> new StoriesProcessor(settings, listener), stores());
    }
}
