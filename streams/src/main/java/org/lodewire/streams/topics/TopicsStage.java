package org.lodewire.streams.topics;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.EnrichedArticle;

/**
 * Wires the topics stage.
 *
 * @param matcher   the matcher, one for all tasks of the process
 * @param signature near-duplicate signature of an article, which is made here because full texts go no further
 */
public record TopicsStage(AvroSerdes serdes, TopicMatcher matcher, Function<CleanArticle, byte[]> signature) {

    /** Matches articles, and writes what stories, counts and trends need of them, with the watermarks. */
    public void wire(KStream<String, EnrichedArticle> articles) {
        KStream<String, MatchedArticle> matches =
                articles.process(() -> new TopicsProcessor(matcher, signature), Named.as("topics.process"));
        matches.to(
                Catalogue.MATCHED_ARTICLES.name(),
                Produced.with(Serdes.String(), serdes.of(Catalogue.MATCHED_ARTICLES))
                        .withName("topics.sink"));
    }
}
