package org.lodewire.streams.entities;

import java.util.List;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.EnrichedArticle;
import org.lodewire.streams.flow.PipelineStage;
import org.lodewire.streams.flow.StageWiring;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * The entities stage: finds the people, organisations, places and materials in clean articles and hands over enriched
 * articles, which combine the clean article with its entities.
 *
 * @param finder    finds entities; shared by all tasks of the process
 * @param publishes whether to publish the entities; false in an application that runs the topics stage alone and
 *                  enriches articles only for it
 */
public record EntitiesStage(EntityFinder finder, boolean publishes) implements PipelineStage {

    private static final String NAME = "entities";

    @Override
    public void wire(StageWiring wiring) {
        KStream<String, CleanArticle> articles = wiring.read(NAME, Catalogue.CLEAN);
        KStream<String, EnrichedArticle> enriched =
                wiring.process(NAME, articles, StatefulProcessor.of(() -> new EntitiesProcessor(finder), List.of()));
        wiring.handOver(EnrichedArticle.class, enriched);
        if (publishes) {
            KStream<String, ArticleEntities> entities = enriched.filter(
                            (key, article) -> article != null, Named.as("entities.filter.watermarks"))
                    .mapValues(EnrichedArticle::entities, Named.as("entities.map.entities"));
            wiring.publish(NAME, entities, Catalogue.ENTITIES);
        }
    }
}
