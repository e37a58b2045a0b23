package org.lodewire.streams.stories;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.KafkaOrderedStore;
import org.lodewire.streams.flow.OutputRouter;
import org.lodewire.streams.flow.StatefulProcessor;

/** Wires the stories stage. */
public record StoriesStage(AvroSerdes serdes, StoriesStage.Settings settings) {

    static final String WAITING = "stories.waiting";
    static final String PROGRESS = "stories.progress";
    static final String ARTICLES = "stories.articles";
    static final String KEYS = "stories.keys";
    static final String TIMES = "stories.times";
    static final String MEMBERS = "stories.members";
    static final String LEDGER = "stories.ledger";
    static final String EXPIRIES = "stories.expiries";
    static final String CONTRIBUTORS = "stories.contributors";
    static final String CLOCK = "stories.clock";

    private static final List<String> STORES =
            List.of(WAITING, PROGRESS, ARTICLES, KEYS, TIMES, MEMBERS, LEDGER, EXPIRIES, CONTRIBUTORS, CLOCK);

    /**
     * Settings of the stage.
     *
     * @param mode          what makes time pass
     * @param grace         how late an article may be and still be counted
     * @param horizon       how far apart in event time two copies of a text may be
     * @param rawPartitions how many partitions the raw topic has, all of which are waited for on the event clock
     */
    public record Settings(ClockMode mode, Duration grace, Duration horizon, int rawPartitions) {}

    /** Places articles, and writes memberships, mentions, hits of topics and entities, and what came too late. */
    public void wire(KStream<String, MatchedArticle> matches) {
        KStream<String, SpecificRecord> outcomes = matches.process(processor(), Named.as("stories.process"));
        OutputRouter out = new OutputRouter("stories", outcomes, serdes);
        out.to(Catalogue.STORIES, "membership");
        out.to(Catalogue.MENTIONS, "mention");
        out.to(Catalogue.REJECTED, "rejected");
        out.withWatermarksTo(Catalogue.TOPIC_CONTRIBUTIONS, "hit");
        out.withWatermarksTo(Catalogue.ENTITY_CONTRIBUTIONS, "entity");
    }

    /** What places articles: one processor sees all of them. */
    public StatefulProcessor<String, MatchedArticle, String, SpecificRecord> processor() {
        return new StatefulProcessor<>(
                () -> new StoriesProcessor(settings),
                STORES.stream()
                        .map(store -> store.equals(KEYS)
                                ? KafkaOrderedStore.builderWithoutLog(store)
                                : KafkaOrderedStore.builder(store))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
