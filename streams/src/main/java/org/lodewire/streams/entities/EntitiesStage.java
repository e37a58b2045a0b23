package org.lodewire.streams.entities;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.EntityRecords;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.EnrichedArticle;

/**
 * Wires the entities stage.
 *
 * @param finder finds entities, one for all tasks of the process
 */
public record EntitiesStage(AvroSerdes serdes, EntityFinder finder) {

    /** Finds the entities of each article, writes them, and returns both with the watermarks. */
    public KStream<String, EnrichedArticle> wire(KStream<String, CleanArticle> articles) {
        KStream<String, EnrichedArticle> read = find(articles);
        read.filter((key, article) -> article != null, Named.as("entities.pick"))
                .mapValues(EnrichedArticle::entities, Named.as("entities.type"))
                .to(
                        Catalogue.ENTITIES.name(),
                        Produced.with(Serdes.String(), serdes.of(Catalogue.ENTITIES))
                                .withName("entities.sink"));
        return read;
    }

    /** Finds the entities of each article and returns both with the watermarks, but writes nothing. */
    public KStream<String, EnrichedArticle> find(KStream<String, CleanArticle> articles) {
        EntityRecords records = new EntityRecords(finder);
        return articles.mapValues(
                article -> article == null ? null : new EnrichedArticle(article, records.of(article)),
                Named.as("entities.process"));
    }
}
