package org.lodewire.streams.alerts;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * Wires the alerts stage.
 *
 * @param grace how far back the counts stage may still correct counts
 */
public record AlertsStage(AvroSerdes serdes, Duration grace) {

    static final String RULES = "alerts.rules";
    static final String RAISED = "alerts.raised";
    static final String WAKES = "alerts.wakes";
    static final String PAST = "alerts.past";
    static final String COUNTS = "alerts.counts";
    static final String FRONTS = "alerts.fronts";
    static final String CLOCK = "alerts.clock";
    static final String EVIDENCE = "alerts.evidence";

    private static final List<String> STORES = List.of(RULES, RAISED, WAKES, PAST, COUNTS, FRONTS, CLOCK, EVIDENCE);

    /** Holds counts against the rules of their topics and writes the alerts. Hits and counts are partitioned alike. */
    public void wire(KStream<String, TopicContribution> hits, KStream<String, TopicCount> counts) {
        KStream<String, SpecificRecord> evidence = hits.mapValues(hit -> hit, Named.as("alerts.hit.type"));
        KStream<String, SpecificRecord> counted = counts.mapValues(count -> count, Named.as("alerts.count.type"));
        counted.merge(evidence, Named.as("alerts.merge"))
                .process(processor(), Named.as("alerts.process"))
                .to(
                        Catalogue.ALERTS.name(),
                        Produced.with(Serdes.String(), serdes.of(Catalogue.ALERTS))
                                .withName("alerts.sink"));
    }

    /** What evaluates the rules of the topics of one partition, given their counts and hits. */
    public StatefulProcessor<String, SpecificRecord, String, TopicAlert> processor() {
        return StatefulProcessor.of(() -> new AlertsProcessor(grace), STORES);
    }
}
