package org.lodewire.streams.sources;

import java.util.List;
import org.apache.kafka.streams.kstream.KStream;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.PipelineStage;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StageWiring;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * The sources stage: when sources publish, to alerts of those that are silent.
 *
 * @param clock what makes time pass
 */
public record SourcesStage(ClockMode clock) implements PipelineStage {

    private static final long READ_CACHE_BYTES = 4 << 20;

    static final StageStore RHYTHMS = StageStore.cached("sources.rhythms", 1, READ_CACHE_BYTES);
    static final StageStore TIMERS = StageStore.cached("sources.timers", 1, READ_CACHE_BYTES);
    static final StageStore CLOCK = StageStore.cached("sources.clock", 1, READ_CACHE_BYTES);

    private static final String NAME = "sources";

    @Override
    public List<StageStore> stores() {
        return List.of(RHYTHMS, TIMERS, CLOCK);
    }

    @Override
    public void wire(StageWiring wiring) {
        KStream<String, SourceActivity> activity = wiring.read(NAME, Catalogue.SOURCE_ACTIVITY);
        wiring.publish(NAME, wiring.process(NAME, activity, processor()), Catalogue.ALERTS);
    }

    /** Watches the sources of one partition. */
    public StatefulProcessor<String, SourceActivity, String, TopicAlert> processor() {
        return StatefulProcessor.of(() -> new SourcesProcessor(clock), stores());
    }
}
