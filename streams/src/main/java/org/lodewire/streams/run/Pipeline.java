package org.lodewire.streams.run;

import java.util.Properties;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.streams.alerts.AlertsStage;
import org.lodewire.streams.clean.CleanStage;
import org.lodewire.streams.counts.CountsStage;
import org.lodewire.streams.definitions.DefinitionListener;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.entities.EntitiesStage;
import org.lodewire.streams.stories.StoriesStage;
import org.lodewire.streams.topics.MatcherUpdates;
import org.lodewire.streams.topics.TopicsStage;
import org.lodewire.streams.trends.TrendsStage;

/**
 * The topology of the pipeline. The stages hand articles on in memory where they run together and by topic where they do
 * not; what they write is the same.
 *
 * @param serdes        serdes of the topics
 * @param settings      what the user set
 * @param rawPartitions how many partitions the raw topic has
 * @param engines       the plain logic of the stages
 */
public record Pipeline(AvroSerdes serdes, PipelineSettings settings, int rawPartitions, Engines engines) {

    /** All stages as one application. */
    public Topology whole(Properties config) {
        StreamsBuilder builder = builder(config);
        Definitions.addTo(builder, serdes, new MatcherUpdates(engines.matcher()));
        KStream<String, CleanArticle> articles =
                clean(false).wire(builder, from(builder, Catalogue.RAW, "clean.source"));
        topics().wire(entities().wire(articles));
        stories().wire(from(builder, Catalogue.MATCHED_ARTICLES, "stories.source"));
        KStream<String, TopicContribution> hits = from(builder, Catalogue.TOPIC_CONTRIBUTIONS, "counts.source");
        KStream<String, TopicCount> counts = counts().wire(hits);
        alerts().wire(hits, counts);
        trends().wire(from(builder, Catalogue.ENTITY_CONTRIBUTIONS, "trends.source"));
        return builder.build(config);
    }

    /** One stage as an application of its own, which reads the topic before it. */
    public Topology only(Stage stage, Properties config) {
        StreamsBuilder builder = builder(config);
        if (Set.of(Stage.TOPICS, Stage.COUNTS, Stage.ALERTS).contains(stage)) {
            // Only where articles are matched is there a matcher to keep in step.
            DefinitionListener listener =
                    stage == Stage.TOPICS ? new MatcherUpdates(engines.matcher()) : DefinitionListener.NONE;
            Definitions.addTo(builder, serdes, listener);
        }
        switch (stage) {
            case CLEAN -> clean(true).wire(builder, from(builder, Catalogue.RAW, "clean.source"));
            case ENTITIES -> entities().wire(from(builder, Catalogue.CLEAN, "entities.source"));
            case TOPICS -> topics().wire(entities().find(from(builder, Catalogue.CLEAN, "topics.source")));
            case STORIES -> stories().wire(from(builder, Catalogue.MATCHED_ARTICLES, "stories.source"));
            case COUNTS -> counts().wire(from(builder, Catalogue.TOPIC_CONTRIBUTIONS, "counts.source"));
            case ALERTS ->
                alerts().wire(
                                from(builder, Catalogue.TOPIC_CONTRIBUTIONS, "alerts.hits.source"),
                                from(builder, Catalogue.COUNTS, "alerts.counts.source"));
            case TRENDS -> trends().wire(from(builder, Catalogue.ENTITY_CONTRIBUTIONS, "trends.source"));
        }
        return builder.build(config);
    }

    private static StreamsBuilder builder(Properties config) {
        return new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
    }

    private <V extends SpecificRecord> KStream<String, V> from(
            StreamsBuilder builder, KafkaTopic<V> topic, String name) {
        return builder.stream(
                topic.name(),
                Consumed.with(Serdes.String(), serdes.of(topic))
                        .withTimestampExtractor(new UsePartitionTimeOnInvalidTimestamp())
                        .withName(name));
    }

    private CleanStage clean(boolean alone) {
        return new CleanStage(
                serdes,
                engines.cleaner(),
                new CleanStage.Settings(
                        settings.clock(),
                        settings.grace(),
                        settings.maxArticleBytes(),
                        settings.sourceMemory(),
                        alone));
    }

    private EntitiesStage entities() {
        return new EntitiesStage(serdes, engines.finder());
    }

    private TopicsStage topics() {
        return new TopicsStage(
                serdes,
                engines.matcher(),
                article ->
                        StorySignature.of(article.getTitle(), article.getText()).encode());
    }

    private StoriesStage stories() {
        return new StoriesStage(
                serdes,
                new StoriesStage.Settings(settings.clock(), settings.grace(), settings.storyHorizon(), rawPartitions));
    }

    private CountsStage counts() {
        return new CountsStage(serdes, settings.grace(), settings.clock());
    }

    private AlertsStage alerts() {
        return new AlertsStage(serdes, settings.grace());
    }

    private TrendsStage trends() {
        return new TrendsStage(serdes, settings.grace());
    }
}
