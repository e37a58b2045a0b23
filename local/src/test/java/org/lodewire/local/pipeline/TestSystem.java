package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.setup.Setup;
import org.lodewire.local.cluster.RunningInstances;
import org.lodewire.local.cluster.TestCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.producer.Pace;
import org.lodewire.producer.ProgressListener;
import org.lodewire.producer.Replay;
import org.lodewire.producer.ReplayOptions;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StreamsSettings;
import org.lodewire.subscriptions.progress.PipelineProgress;

/** A broker for one test and a registry, set up, and what tests do with them. */
final class TestSystem implements AutoCloseable {

    static final Path SEEDS = Path.of("../seeds");

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Connection connection;
    private final Path state;

    private TestSystem(TestCluster cluster, Path state) {
        open.push(cluster);
        connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
        this.state = state;
    }

    /**
     * Starts a cluster and sets it up.
     *
     * @param partitions of each topic
     * @param state the folder in which pipelines keep their state
     */
    static TestSystem start(TestClusters clusters, int partitions, Path state) throws Exception {
        TestSystem system = new TestSystem(clusters.start(), state);
        try {
            Setup.small(partitions).apply(system.connection);
            return system;
        } catch (Exception failure) {
            try (system) { // what closing throws is suppressed
                throw failure;
            }
        }
    }

    Connection connection() {
        return connection;
    }

    void define(List<TopicDefinition> definitions) {
        DefinitionsTopic.topics(connection).apply(definitions);
    }

    /** Waits until an application runs in this number of processes, each of which is assigned partitions. */
    void awaitInstances(String applicationId, int instances) {
        new RunningInstances(connection).await(applicationId, instances, PATIENCE);
    }

    /** Starts the pipeline, or one stage of it, on the event clock. */
    RunningPipeline start(String applicationId, Optional<Stage> stage) throws InterruptedException {
        RunningPipeline pipeline = RunningPipeline.start(
                connection, new StreamsSettings(applicationId, state, 2), PipelineSettings.on(ClockMode.EVENT), stage);
        open.push(pipeline);
        return pipeline;
    }

    /** Ends a pipeline that was started here. */
    void stop(RunningPipeline pipeline) {
        open.remove(pipeline);
        pipeline.close();
    }

    /** Replays a corpus in the order given. */
    PublishSummary replay(Path corpus, TimePolicy time) {
        return replay(corpus, time, Pace.UNLIMITED);
    }

    /** Replays a corpus in the order given, at a pace. */
    PublishSummary replay(Path corpus, TimePolicy time, Pace pace) {
        return new Replay(
                        new ReplayOptions(
                                new PublishOptions(time, 1, SizeLimit.DEFAULT, false), ReplayOptions.Order.GIVEN, pace),
                        ProgressListener.NONE,
                        new StopSignal())
                .run(corpus, connection);
    }

    /** Waits until an application has committed its reading of the raw topic, which has at least a number of articles. */
    void awaitRawCommitted(String applicationId, int articles) {
        try (Admin admin = connection.admin()) {
            Awaitility.await().atMost(PATIENCE).until(() -> {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(applicationId)
                        .partitionsToOffsetAndMetadata()
                        .get();
                Map<TopicPartition, OffsetSpec> latest = committed.keySet().stream()
                        .filter(partition -> partition.topic().equals(Catalogue.RAW.name()))
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
                Map<TopicPartition, ListOffsetsResultInfo> ends =
                        admin.listOffsets(latest).all().get();
                return ends.values().stream()
                                        .mapToLong(ListOffsetsResultInfo::offset)
                                        .sum()
                                >= articles
                        && ends.entrySet().stream()
                                .allMatch(end -> committed.get(end.getKey()).offset()
                                        >= end.getValue().offset());
            });
        }
    }

    /** Waits until an application has counted everything that was replayed. */
    void awaitCounted(String applicationId, PublishSummary summary) {
        assertThat(new PipelineProgress(connection, applicationId).awaitCounted(summary.clock(), PATIENCE))
                .as("counted in time")
                .isTrue();
    }

    /** What is on the topics of the pipeline. */
    PublishedResults results() {
        return new PublishedResults(connection);
    }

    /** Closes the pipelines, the last first, and then the cluster: all of them, even if closing one fails. */
    @Override
    public void close() {
        IllegalStateException failure = new IllegalStateException("Not everything could be closed");
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception cause) { // as AutoCloseable declares it
                failure.addSuppressed(cause);
            }
        }
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
