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
    static final long VALUE_CACHE_BYTES = 24 << 20;
    /** For the counts of the last day of topics that are frequent, which late articles correct. */
    static final long OLDER_CACHE_BYTES = 8 << 20;

    static final long STORIES_CACHE_BYTES = 16 << 20;

    static final StageStore HISTORY = StageStore.logged("counts.history", 3);
    static final StageStore STORIES = StageStore.logged("counts.stories", 1);
    static final StageStore EXPIRIES = StageStore.logged("counts.expiries", 2);
    static final StageStore CLOCK = StageStore.logged("counts.clock", 1);

    private static final String NAME = "counts";

    @Override
    public List<StageStore> stores() {
        return List.of(HISTORY, STORIES, EXPIRIES, CLOCK);
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
