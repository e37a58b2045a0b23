package org.lodewire.streams.topics;

import java.util.List;
import org.apache.kafka.streams.kstream.KStream;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.EnrichedArticle;
import org.lodewire.streams.flow.PipelineStage;
import org.lodewire.streams.flow.StageWiring;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * The topics stage: reads enriched articles and publishes matched articles, with their topics and the fields that the
 * stories, counts and trends stages need. Watermarks are forwarded.
 *
 * @param matcher matches articles against topics, one for all tasks of the process
 */
public record TopicsStage(TopicMatcher matcher) implements PipelineStage {

    private static final String NAME = "topics";

    @Override
    public void wire(StageWiring wiring) {
        KStream<String, EnrichedArticle> articles =
                wiring.handedOver(EnrichedArticle.class).orElseThrow();
        KStream<String, MatchedArticle> matched =
                wiring.process(NAME, articles, StatefulProcessor.of(() -> new TopicsProcessor(matcher), List.of()));
        wiring.publish(NAME, matched, Catalogue.MATCHED_ARTICLES);
    }
}
