package org.lodewire.streams.entities;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.serdes.AvroSerdes;

/**
 * Wires the entities stage.
 *
 * @param finder finds entities, one for all tasks of the process
 */
public record EntitiesStage(AvroSerdes serdes, EntityFinder finder) {

    /** Finds the entities of each article and writes them. */
    public void wire(KStream<String, CleanArticle> articles) {
        EntityRecords records = new EntityRecords(finder);
        articles.filter((key, article) -> article != null, Named.as("entities.pick"))
                .mapValues(records::of, Named.as("entities.process"))
                .to(Catalogue.ENTITIES.name(), Produced.with(Serdes.String(), serdes.of(Catalogue.ENTITIES))
                        .withName("entities.sink"));
    }
}
