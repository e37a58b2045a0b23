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
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StageWiring;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * The stories stage: matched articles to stories, and to what each article contributes to topics and entities.
 *
 * @param settings what a user may set
 */
public record StoriesStage(StoriesStage.Settings settings) implements PipelineStage {

    static final StageStore WAITING = StageStore.logged("stories.waiting");
    static final StageStore PROGRESS = StageStore.logged("stories.progress");
    static final StageStore ARTICLES = StageStore.logged("stories.articles");
    static final StageStore KEYS = StageStore.derived("stories.keys");
    static final StageStore TIMES = StageStore.logged("stories.times");
    static final StageStore MEMBERS = StageStore.logged("stories.members");
    static final StageStore LEDGER = StageStore.logged("stories.ledger");
    static final StageStore EXPIRIES = StageStore.logged("stories.expiries");
    static final StageStore CONTRIBUTORS = StageStore.logged("stories.contributors");
    static final StageStore CLOCK = StageStore.logged("stories.clock");

    private static final String NAME = "stories";

    /**
     * Settings of the stage.
     *
     * @param clock         what makes time pass
     * @param grace         how late an article may be and still be counted
     * @param horizon       how far apart in event time two copies of a text may be
     * @param rawPartitions how many partitions the raw topic has, all of which are waited for on the event clock
     */
    public record Settings(ClockMode clock, Duration grace, Duration horizon, int rawPartitions) {}

    @Override
    public void wire(StageWiring wiring) {
        KStream<String, MatchedArticle> articles = wiring.read(NAME, Catalogue.MATCHED_ARTICLES);
        OutputRouter output = wiring.router(NAME, wiring.process(NAME, articles, processor()));
        output.publish(Catalogue.STORIES);
        output.publish(Catalogue.MENTIONS);
        output.publish(Catalogue.REJECTED);
        output.publishWithWatermarks(Catalogue.TOPIC_CONTRIBUTIONS);
        output.publishWithWatermarks(Catalogue.ENTITY_CONTRIBUTIONS);
    }

    /** Places articles in stories: one processor sees all of them. */
    public StatefulProcessor<String, MatchedArticle, String, SpecificRecord> processor() {
        return StatefulProcessor.of(
                () -> new StoriesProcessor(settings),
                List.of(WAITING, PROGRESS, ARTICLES, KEYS, TIMES, MEMBERS, LEDGER, EXPIRIES, CONTRIBUTORS, CLOCK));
    }
}
