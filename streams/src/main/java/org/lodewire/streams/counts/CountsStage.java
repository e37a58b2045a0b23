package org.lodewire.streams.counts;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * Wires the counts stage.
 *
 * @param grace how late an article may be and still correct the counts it belongs in
 * @param mode  what makes time pass
 */
public record CountsStage(AvroSerdes serdes, Duration grace, ClockMode mode) {

    static final String CHANGES = "counts.changes";
    static final String HISTORY = "counts.history";
    static final String OPEN = "counts.open";
    static final String STORIES = "counts.stories";
    static final String EXPIRIES = "counts.expiries";
    static final String CLOCK = "counts.clock";
    static final String STANDING = "counts.standing";

    private static final List<String> STORES = List.of(CHANGES, HISTORY, OPEN, STORIES, EXPIRIES, CLOCK, STANDING);

    /** Counts hits, writes the counts and returns them. */
    public KStream<String, TopicCount> wire(KStream<String, TopicContribution> hits) {
        KStream<String, TopicCount> counts = hits.process(processor(), Named.as("counts.process"));
        counts.to(
                Catalogue.COUNTS.name(),
                Produced.with(Serdes.String(), serdes.of(Catalogue.COUNTS))
                        .withStreamPartitioner(new ByTopic())
                        .withName("counts.sink"));
        return counts;
    }

    /** What counts hits; counts and their clock are of one partition of the hits. */
    public StatefulProcessor<String, TopicContribution, String, TopicCount> processor() {
        return StatefulProcessor.cached(() -> new CountsProcessor(grace, mode), STORES);
    }
}
