package org.lodewire.streams.entities;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.EntityRecords;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.streams.flow.EnrichedArticle;

/** Finds the entities of each article and forwards watermarks. Has no state. */
final class EntitiesProcessor implements Processor<String, CleanArticle, String, EnrichedArticle> {

    private final EntityRecords records;

    private ProcessorContext<String, EnrichedArticle> context;

    EntitiesProcessor(EntityFinder finder) {
        this.records = new EntityRecords(finder);
    }

    @Override
    public void init(ProcessorContext<String, EnrichedArticle> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, CleanArticle> record) {
        CleanArticle article = record.value();
        context.forward(record.withValue(article == null ? null : new EnrichedArticle(article, records.of(article))));
    }
}
