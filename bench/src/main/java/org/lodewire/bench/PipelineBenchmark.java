package org.lodewire.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.local.LocalCluster;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StreamsSettings;
import org.lodewire.subscriptions.progress.PipelineProgress;

/**
 * Runs applications one at a time over the articles of the raw topic, to which nothing writes any more. Each has a new
 * application id, new state and new output topics. Not thread-safe.
 */
public final class PipelineBenchmark implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private final LocalCluster cluster;
    private final Connection connection;
    private final BenchTopics topics;
    private final int threads;
    private final long articles;
    private final Instant clock;
    private final Consumer<String> reporter;
    private final Consumption consumption;
    private int applications;

    /**
     * @param articles number of articles in the raw topic
     * @param clock    event time of its last watermarks
     * @param reporter receives progress messages
     */
    public PipelineBenchmark(
            LocalCluster cluster,
            Connection connection,
            BenchTopics topics,
            int threads,
            long articles,
            Instant clock,
            Consumer<String> reporter) {
        this.cluster = cluster;
        this.connection = connection;
        this.topics = topics;
        this.threads = threads;
        this.articles = articles;
        this.clock = clock;
        this.reporter = reporter;
        this.consumption = new Consumption(connection);
    }

    private interface Start {
        MeasuredApplication start(StreamsSettings settings);
    }

    private interface Finish {
        void await(String applicationId) throws InterruptedException;
    }

    /** Runs the plain copy. */
    public Run copy() throws InterruptedException {
        topics.recreate();
        Map<TopicPartition, Long> ends = consumption.ends(Catalogue.RAW);
        return run(
                "copy",
                settings -> MeasuredApplication.copy(connection, settings, Catalogue.RAW, BenchTopics.COPY),
                id -> consumption.await(id, ends, TIMEOUT));
    }

    /** Runs the whole pipeline, from raw articles to counts. */
    public Run pipeline() throws InterruptedException {
        topics.recreate();
        return run(
                "pipeline",
                settings -> MeasuredApplication.pipeline(connection, settings, Optional.empty()),
                this::awaitCounted);
    }

    /** Runs each stage alone, one after the other. */
    public Map<Stage, Run> stages() throws InterruptedException {
        topics.recreate();
        Map<Stage, Run> runs = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            stage.reads().stream()
                    // Every instance reads all definitions, without a consumer group.
                    .filter(topic -> !topic.equals(Catalogue.DEFINITIONS))
                    .forEach(topic -> ends.putAll(consumption.ends(topic)));
            runs.put(
                    stage,
                    run(
                            stage.name().toLowerCase(Locale.ROOT),
                            settings -> MeasuredApplication.pipeline(connection, settings, Optional.of(stage)),
                            id -> consumption.await(id, ends, TIMEOUT)));
        }
        return runs;
    }

    private Run run(String name, Start start, Finish finish) throws InterruptedException {
        String id = "bench-" + ++applications + "-" + name;
        Path state = cluster.folder().resolve("bench-state");
        try (MeasuredApplication application = start.start(new StreamsSettings(id, state, threads))) {
            cluster.closeFirst(application);
            application.awaitFirstRecord(TIMEOUT);
            CpuTime cpuBefore = CpuTime.now(id);
            long before = System.nanoTime();
            finish.await(id);
            long elapsed = System.nanoTime() - before;
            CpuTime cpu = CpuTime.now(id);
            Run run = new Run(articles, elapsed, cpu.applicationSince(cpuBefore), cpu.processSince(cpuBefore));
            reporter.accept(String.format(
                    Locale.ROOT, "  %-9s %7.2f s  %7.0f articles/s", name, run.seconds(), run.articlesPerSecond()));
            return run;
        }
    }

    private void awaitCounted(String applicationId) throws InterruptedException {
        if (!new PipelineProgress(connection, applicationId).awaitCounted(clock, TIMEOUT)) {
            throw new CommandFailedException(
                    "The pipeline did not count all articles within " + TIMEOUT.toMinutes() + " minutes.");
        }
        consumption.await(applicationId, consumption.ends(Catalogue.ENTITY_CONTRIBUTIONS), TIMEOUT);
    }

    @Override
    public void close() {
        consumption.close();
    }
}
