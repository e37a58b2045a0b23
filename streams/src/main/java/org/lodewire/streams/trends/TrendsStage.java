package org.lodewire.streams.trends;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.lodewire.analysis.store.GroupedStore;
import org.lodewire.schemas.EntityContributions;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.OutputRouter;
import org.lodewire.streams.flow.PipelineStage;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StageWiring;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * The trends stage: the entities of articles to their rolling counts, and to rankings of them.
 *
 * @param grace how late an article may be and still correct the counts it belongs in
 */
public record TrendsStage(Duration grace) implements PipelineStage {

    private static final long READ_CACHE_BYTES = 8 << 20;

    static final StageStore PENDING = StageStore.cached("trends.pending", 1, READ_CACHE_BYTES);
    static final StageStore HISTORY = StageStore.cached("trends.history", 3, READ_CACHE_BYTES);
    static final StageStore OPEN = StageStore.cached("trends.open", 2, READ_CACHE_BYTES);
    static final StageStore STORIES =
            StageStore.cached("trends.grouped-stories", GroupedStore.VERSION, READ_CACHE_BYTES);
    static final StageStore EXPIRIES = StageStore.cached("trends.expiries", 2, READ_CACHE_BYTES);
    static final StageStore CLOCK = StageStore.cached("trends.clock", 1, READ_CACHE_BYTES);
    static final StageStore LABELS = StageStore.cached("trends.labels", 1, READ_CACHE_BYTES);
    static final StageStore TIMERS = StageStore.cached("trends.timers", 1, READ_CACHE_BYTES);
    static final StageStore PUBLISHED = StageStore.cached("trends.published", 1, READ_CACHE_BYTES);

    static final StageStore BEGINNING = StageStore.logged("trends.beginning", 1);

    private static final String NAME = "trends";

    @Override
    public List<StageStore> stores() {
        return List.of(PENDING, HISTORY, OPEN, STORIES, EXPIRIES, CLOCK, LABELS, TIMERS, PUBLISHED, BEGINNING);
    }

    @Override
    public void wire(StageWiring wiring) {
        KStream<String, EntityContributions> contributions = wiring.read(NAME, Catalogue.ENTITY_CONTRIBUTIONS);
        OutputRouter output = wiring.router(NAME, wiring.process(NAME, contributions, processor()));
        output.publish(Catalogue.ENTITY_COUNTS);
        output.publish(Catalogue.ENTITY_TRENDS);
    }

    /** Counts and ranks entities: one processor sees all of them. */
    public StatefulProcessor<String, EntityContributions, String, SpecificRecord> processor() {
        return StatefulProcessor.of(() -> new TrendsProcessor(grace), stores());
    }
}
