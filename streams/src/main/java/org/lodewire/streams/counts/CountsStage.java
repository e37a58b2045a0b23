package org.lodewire.streams.counts;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.PipelineStage;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StageWiring;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * The counts stage: what articles contribute to topics, to rolling counts.
 *
 * @param grace how late an article may be and still correct the counts it belongs in
 * @param clock what makes time pass
 * @param publishes whether to publish the counts; false in an application that runs the alerts stage alone and counts only
 *                  for it
 */
public record CountsStage(Duration grace, ClockMode clock, boolean publishes) implements PipelineStage {

    /** For the pending deltas and newest counts of some ten thousand topics that are rare. */
    private static final long HISTORY_CACHE_BYTES = 24 << 20;

    private static final long STORIES_CACHE_BYTES = 4 << 20;

    // What the stores without a cache hold is also in memory, or read as timers.
    static final StageStore HISTORY = StageStore.cached("counts.history", 2, HISTORY_CACHE_BYTES);
    static final StageStore OPEN = StageStore.logged("counts.open", 1);
    static final StageStore STORIES = StageStore.cached("counts.stories", 1, STORIES_CACHE_BYTES);
    static final StageStore EXPIRIES = StageStore.logged("counts.expiries", 1);
    static final StageStore CLOCK = StageStore.logged("counts.clock", 1);
    static final StageStore PROVISIONAL = StageStore.logged("counts.provisional", 1);
    static final StageStore EMITTED = StageStore.logged("counts.emitted", 1);

    private static final String NAME = "counts";

    @Override
    public List<StageStore> stores() {
        return List.of(HISTORY, OPEN, STORIES, EXPIRIES, CLOCK, PROVISIONAL, EMITTED);
    }

    @Override
    public void wire(StageWiring wiring) {
        KStream<String, TopicContribution> contributions = wiring.read(NAME, Catalogue.TOPIC_CONTRIBUTIONS);
        KStream<String, SpecificRecord> output = wiring.process(NAME, contributions, processor());
        wiring.handOver(SpecificRecord.class, output);
        if (publishes) {
            wiring.router(NAME, output).publish(Catalogue.COUNTS, new TopicPartitioner());
        }
    }

    /** Counts the contributions of one partition, on the clock of that partition. */
    public StatefulProcessor<String, TopicContribution, String, SpecificRecord> processor() {
        return StatefulProcessor.of(() -> new CountsProcessor(grace, clock), stores());
    }
}
