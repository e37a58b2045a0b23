package org.lodewire.streams.alerts;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.PipelineStage;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StageWiring;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * The alerts stage: counts to alerts, with contributions as evidence. It is handed what the counts stage forwards, in that
 * order: a contribution, the counts that it changes, and each watermark after the counts that it ends. The order is part of
 * the input, since a watermark without a count before it states that the count did not change. The topic of counts has no
 * watermarks, and between two topics there is no order; where the alerts stage runs alone, it therefore counts for itself.
 *
 * @param grace how far back the counts stage may still correct counts
 */
public record AlertsStage(Duration grace) implements PipelineStage {

    static final StageStore RULES = StageStore.logged("alerts.rules", 2);
    static final StageStore RAISED = StageStore.logged("alerts.raised", 1);
    static final StageStore TIMERS = StageStore.logged("alerts.timers", 1);
    static final StageStore SNAPSHOTS = StageStore.logged("alerts.snapshots", 2);
    static final StageStore COUNTS = StageStore.logged("alerts.counts", 1);
    static final StageStore PROGRESS = StageStore.logged("alerts.progress", 2);
    static final StageStore CLOCK = StageStore.logged("alerts.clock", 1);
    static final StageStore EMITTED = StageStore.logged("alerts.emitted", 2);
    static final StageStore SETTLING = StageStore.logged("alerts.settling", 1);
    static final StageStore EVIDENCE = StageStore.logged("alerts.evidence", 4);

    private static final String NAME = "alerts";

    @Override
    public List<StageStore> stores() {
        return List.of(RULES, RAISED, TIMERS, SNAPSHOTS, COUNTS, PROGRESS, CLOCK, EMITTED, SETTLING, EVIDENCE);
    }

    @Override
    public void wire(StageWiring wiring) {
        KStream<String, SpecificRecord> input = wiring.handedOver(SpecificRecord.class)
                .orElseThrow(() -> new IllegalStateException("The alerts stage needs the counts stage before it"));
        wiring.publish(NAME, wiring.process(NAME, input, processor()), Catalogue.ALERTS);
    }

    /** Evaluates the rules of the topics of one partition, given their counts and contributions. */
    public StatefulProcessor<String, SpecificRecord, String, TopicAlert> processor() {
        return StatefulProcessor.of(() -> new AlertsProcessor(grace), stores());
    }
}
