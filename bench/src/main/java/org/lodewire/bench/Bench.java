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
 * Runs applications over the articles of the raw topic, which is filled and at rest, one at a time: each with an id, state
 * and topics to write that are new. For one thread.
 */
public final class Bench implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

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
     * @param articles how many articles the raw topic holds
     * @param clock    event time that its watermarks reached
     * @param reporter   told what goes on
     */
    public Bench(
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
        Application start(StreamsSettings settings);
    }

    private interface Finish {
        void await(String applicationId) throws InterruptedException;
    }

    /** The plain copy. */
    public Run copy() throws InterruptedException {
        topics.renew();
        Map<TopicPartition, Long> ends = consumption.ends(Catalogue.RAW);
        return run(
                "copy",
                settings -> Application.copy(connection, settings, Catalogue.RAW, BenchTopics.COPY),
                id -> consumption.await(id, ends, PATIENCE));
    }

    /** The whole pipeline, from raw articles to counts. */
    public Run pipeline() throws InterruptedException {
        topics.renew();
        return run(
                "pipeline",
                settings -> Application.pipeline(connection, settings, Optional.empty()),
                this::awaitCounted);
    }

    /** Each stage alone, in turn. */
    public Map<Stage, Run> stages() throws InterruptedException {
        topics.renew();
        Map<Stage, Run> runs = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            stage.reads().stream()
                    // Definitions are read into every instance, without a consumer group.
                    .filter(topic -> !topic.equals(Catalogue.DEFINITIONS))
                    .forEach(topic -> ends.putAll(consumption.ends(topic)));
            runs.put(
                    stage,
                    run(
                            stage.name().toLowerCase(Locale.ROOT),
                            settings -> Application.pipeline(connection, settings, Optional.of(stage)),
                            id -> consumption.await(id, ends, PATIENCE)));
        }
        return runs;
    }

    private Run run(String what, Start start, Finish finish) throws InterruptedException {
        String id = "bench-" + ++applications + "-" + what;
        Path state = cluster.folder().resolve("bench-state");
        try (Application application = start.start(new StreamsSettings(id, state, threads))) {
            cluster.closeFirst(application);
            application.awaitFirstRecord(PATIENCE);
            CpuTime cpuBefore = CpuTime.now(id);
            long before = System.nanoTime();
            finish.await(id);
            long took = System.nanoTime() - before;
            CpuTime cpu = CpuTime.now(id);
            Run run = new Run(articles, took, cpu.applicationSince(cpuBefore), cpu.processSince(cpuBefore));
            reporter.accept(String.format(
                    Locale.ROOT, "  %-9s %7.2f s  %7.0f articles/s", what, run.seconds(), run.articlesPerSecond()));
            return run;
        }
    }

    private void awaitCounted(String applicationId) throws InterruptedException {
        if (!new PipelineProgress(connection, applicationId).awaitCounted(clock, PATIENCE)) {
            throw new CommandFailedException(
                    "The pipeline had not counted everything after " + PATIENCE.toMinutes() + " minutes.");
        }
        consumption.await(applicationId, consumption.ends(Catalogue.ENTITY_CONTRIBUTIONS), PATIENCE);
    }

    @Override
    public void close() {
        consumption.close();
    }
}
