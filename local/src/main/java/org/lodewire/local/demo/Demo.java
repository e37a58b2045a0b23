package org.lodewire.local.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.catalogue.KafkaTopic;
import org.lodewire.command.CommandFailedException;
import org.lodewire.connection.Connection;
import org.lodewire.connection.TopicReader;
import org.lodewire.local.LocalCluster;
import org.lodewire.local.PipelineProgress;
import org.lodewire.producer.Pace;
import org.lodewire.producer.Replay;
import org.lodewire.producer.ReplayOptions;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.command.ProgressOnTerminal;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.setup.Setup;
import org.lodewire.streams.definitions.DefinitionsTopic;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.StreamsSettings;
import org.lodewire.streams.topics.TopicDefinitionFiles;
import org.lodewire.streams.topics.TopicRejectedException;

/**
 * Takes the seed corpus through a cluster of its own.
 *
 * @param cluster a new one; the pipeline that is started on it is closed before it is
 * @param seeds   folder of the corpus and of its topic definitions
 * @param out     where the steps are told
 */
public record Demo(LocalCluster cluster, Path seeds, PrintWriter out) {

    private static final String APPLICATION = "lodewire";
    private static final int PARTITIONS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Does everything in turn and returns what came out. The pipeline goes on running. */
    public DemoReport run() throws InterruptedException {
        Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
        tell("  broker    " + cluster.bootstrapServers());
        tell("  registry  " + cluster.registryUrl());
        tell("Creating topics and registering schemas: " + Setup.small(PARTITIONS).apply(connection).size() + " done");
        List<TopicDefinition> definitions = definitions();
        new DefinitionsTopic(connection).apply(definitions);
        tell("Applying topic definitions: " + String.join(", ",
                definitions.stream().map(TopicDefinition::getId).toList()));
        tell("Starting the pipeline ...");
        // On the event clock, so that the last steps of the windows end without anybody waiting for them.
        RunningPipeline pipeline = RunningPipeline.start(connection,
                new StreamsSettings(APPLICATION, cluster.folder().resolve("streams"), 2),
                PipelineSettings.on(ClockMode.EVENT), Optional.empty(), this::tell);
        cluster.closeFirst(pipeline);
        pipeline.awaitRunning();
        tell("Replaying " + seeds.getFileName() + ", with the time of arrival as event time");
        PublishSummary summary = replay(connection);
        tell("Waiting for the final counts ...");
        if (!new PipelineProgress(connection, APPLICATION).awaitCounted(summary.clock(), PATIENCE)) {
            throw new CommandFailedException("The pipeline has not counted everything within "
                    + PATIENCE.toMinutes() + " minutes. --verbose shows what it does.");
        }
        return report(connection, summary, definitions);
    }

    private List<TopicDefinition> definitions() {
        try {
            return new TopicDefinitionFiles().read(seeds.resolve("topics"));
        } catch (TopicRejectedException | IOException e) {
            throw new CommandFailedException("Cannot read the topic definitions: " + e.getMessage(), e);
        }
    }

    private PublishSummary replay(Connection connection) {
        PublishOptions publish = new PublishOptions(TimePolicy.ARRIVAL, 1, SizeLimit.DEFAULT, false);
        try (ProgressOnTerminal progress = new ProgressOnTerminal(System.out)) {
            return new Replay(new ReplayOptions(publish, ReplayOptions.Order.GIVEN, Pace.UNLIMITED), progress,
                    new StopSignal()).run(seeds, connection);
        }
    }

    private DemoReport report(Connection connection, PublishSummary summary, List<TopicDefinition> definitions) {
        return new DemoReport(read(connection, Catalogue.CLEAN), read(connection, Catalogue.ENTITIES),
                read(connection, Catalogue.STORIES), read(connection, Catalogue.REJECTED),
                read(connection, Catalogue.COUNTS), read(connection, Catalogue.ALERTS), definitions,
                summary.lastEvent());
    }

    private static <V extends SpecificRecord> List<V> read(Connection connection, KafkaTopic<V> topic) {
        List<V> values = new ArrayList<>();
        try (TopicReader<V> reader = new TopicReader<>(connection, topic)) {
            reader.readToEnd(record -> values.add(record.value()));
        }
        return values;
    }

    private void tell(String line) {
        out.println(line);
        out.flush();
    }
}
