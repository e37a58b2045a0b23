package org.lodewire.streams.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.streams.alerts.AlertsStage;
import org.lodewire.streams.clean.CleanStage;
import org.lodewire.streams.counts.CountsStage;
import org.lodewire.streams.definitions.DefinitionListener;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.entities.EntitiesStage;
import org.lodewire.streams.flow.PipelineStage;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StageWiring;
import org.lodewire.streams.flow.WallClockProgress;
import org.lodewire.streams.sources.SourcesStage;
import org.lodewire.streams.stories.StoriesStage;
import org.lodewire.streams.topics.MatcherUpdates;
import org.lodewire.streams.topics.TopicsStage;
import org.lodewire.streams.trends.TrendsStage;

/**
 * The topology of the pipeline, composed of its stages. The stages hand articles on in memory where they run together and
 * by topic where they do not; what they write is the same.
 *
 * @param serdes        serdes of the topics
 * @param settings      what the user set
 * @param rawPartitions how many partitions the raw topic has
 * @param engines       the plain logic of the stages
 * @param listener      is notified of what becomes of each article
 */
public record Pipeline(
        AvroSerdes serdes,
        PipelineSettings settings,
        int rawPartitions,
        Engines engines,
        ProcessingListener listener,
        WallClockProgress progress) {

    /** All stages as one application. */
    public Topology whole(Properties config) {
        return compose(EnumSet.allOf(Stage.class), config);
    }

    /** One stage as an application of its own, which reads the topic before it. */
    public Topology only(Stage stage, Properties config) {
        return compose(EnumSet.of(stage), config);
    }

    /** The stores of stages. */
    public List<StageStore> stores(Collection<Stage> stages) {
        return composed(stages).stream()
                .flatMap(stage -> stage.stores().stream())
                .toList();
    }

    private Topology compose(Set<Stage> stages, Properties config) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        Set<KafkaTopic<?>> reads =
                stages.stream().flatMap(stage -> stage.reads().stream()).collect(Collectors.toSet());
        if (reads.contains(Catalogue.DEFINITIONS)) {
            // Only where articles are matched is there a matcher to keep in step.
            DefinitionListener listener =
                    stages.contains(Stage.TOPICS) ? new MatcherUpdates(engines.matcher()) : DefinitionListener.NONE;
            Definitions.addTo(builder, serdes, listener);
        }
        StageWiring wiring = new StageWiring(builder, serdes, reads);
        composed(stages).forEach(stage -> stage.wire(wiring));
        return builder.build(config);
    }

    /** The stages to wire, in order. Before a stage whose input no topic has is the one that makes it, and publishes nothing. */
    private List<PipelineStage> composed(Collection<Stage> stages) {
        List<PipelineStage> composed = new ArrayList<>();
        if (stages.contains(Stage.TOPICS) && !stages.contains(Stage.ENTITIES)) {
            // There is no topic of enriched articles.
            composed.add(new EntitiesStage(engines.finder(), false));
        }
        if (stages.contains(Stage.ALERTS) && !stages.contains(Stage.COUNTS)) {
            // The topic of counts does not say where among them a watermark is.
            composed.add(new CountsStage(settings.grace(), settings.clock(), false));
        }
        stages.forEach(stage -> composed.add(stage(stage)));
        return composed;
    }

    /** The one list of stages: a new one is added here and in {@link Stage}. */
    private PipelineStage stage(Stage stage) {
        return switch (stage) {
            case CLEAN ->
                new CleanStage(
                        engines.cleaner(),
                        new CleanStage.Settings(
                                settings.clock(),
                                settings.grace(),
                                settings.maxArticleBytes(),
                                settings.sourceMemory()),
                        listener,
                        progress);
            case ENTITIES -> new EntitiesStage(engines.finder(), true);
            case TOPICS -> new TopicsStage(engines.matcher());
            case STORIES ->
                new StoriesStage(
                        new StoriesStage.Settings(
                                settings.clock(), settings.grace(), settings.storyHorizon(), rawPartitions),
                        listener);
            case COUNTS -> new CountsStage(settings.grace(), settings.clock(), true);
            case ALERTS -> new AlertsStage(settings.grace());
            case TRENDS -> new TrendsStage(settings.grace());
            case SOURCES -> new SourcesStage(settings.clock());
        };
    }
}
