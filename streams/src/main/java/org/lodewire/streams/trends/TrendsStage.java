package org.lodewire.streams.trends;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.EntityContributions;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.OutputRouter;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * Wires the trends stage.
 *
 * @param grace how late an article may be and still correct the counts it belongs in
 */
public record TrendsStage(AvroSerdes serdes, Duration grace) {

    static final String CHANGES = "trends.changes";
    static final String HISTORY = "trends.history";
    static final String OPEN = "trends.open";
    static final String STORIES = "trends.stories";
    static final String EXPIRIES = "trends.expiries";
    static final String CLOCK = "trends.clock";
    static final String LABELS = "trends.labels";
    static final String AGENDA = "trends.agenda";
    static final String TOLD = "trends.told";

    private static final List<String> STORES =
            List.of(CHANGES, HISTORY, OPEN, STORIES, EXPIRIES, CLOCK, LABELS, AGENDA, TOLD);

    /** Counts and ranks entities, and writes both. */
    public void wire(KStream<String, EntityContributions> hits) {
        KStream<String, SpecificRecord> outcomes = hits.process(processor(), Named.as("trends.process"));
        OutputRouter out = new OutputRouter("trends", outcomes, serdes);
        out.to(Catalogue.ENTITY_COUNTS, "count");
        out.to(Catalogue.ENTITY_TRENDS, "trend");
    }

    /** What counts and ranks entities: one processor sees all of them. */
    public StatefulProcessor<String, EntityContributions, String, SpecificRecord> processor() {
        return StatefulProcessor.cached(() -> new TrendsProcessor(grace, serdes.of(Catalogue.ENTITY_TRENDS)), STORES);
    }
}
