package org.lodewire.streams.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Durations;
import org.lodewire.streams.failure.DeadLetters;
import org.lodewire.streams.failure.GroupPositions;
import org.lodewire.streams.failure.ThreadFailures;
import org.lodewire.streams.failure.Watchdog;
import org.lodewire.streams.flow.ClockMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pipeline that runs in this process and logs what happens to it. Thread-safe. */
public final class RunningPipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningPipeline.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(9);

    private final KafkaStreams streams;
    private final Engines engines;
    private final ProcessResources resources;
    private final StateRestoration restoration = new StateRestoration(System::nanoTime, LOG);
    private final ActivityLog activity;
    private final GroupPositions positions;
    private final RawTopicProgress progress;
    private final AtomicReference<@Nullable Watchdog> watchdog = new AtomicReference<>();
    private final BrokerContact contact;
    private final Assignment assignment = new Assignment(LOG);
    private final int threads;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private RunningPipeline(
            KafkaStreams streams,
            Engines engines,
            ProcessResources resources,
            ProcessingCounts counts,
            RawTopicProgress progress,
            Connection connection,
            String applicationId) {
        this.streams = streams;
        this.engines = engines;
        this.resources = resources;
        this.progress = progress;
        this.positions = new GroupPositions(connection, applicationId, this::isOwnClient, restoration::restoredRecords);
        // None of them can have died before it was started.
        this.threads = streams.metadataForLocalThreads().size();
        this.activity = new ActivityLog(counts, new ProcessedRecords(streams::metrics), restoration, LOG);
        this.contact = new BrokerContact(connection.bootstrapServers(), streams::metrics, Clock.systemUTC(), LOG);
        streams.setUncaughtExceptionHandler(new ThreadFailures(this::tasksOfThisThread, LOG));
        streams.setGlobalStateRestoreListener(restoration);
        streams.setStateListener((now, before) -> changed(now));
    }

    /**
     * Starts the pipeline.
     *
     * @param stage the one stage to run; empty for all of them
     * @throws CommandFailedException if topics are missing, if state cannot be kept in the given folder, or if another version
     *     of Lodewire wrote it
     */
    public static RunningPipeline start(
            Connection connection, StreamsSettings streams, PipelineSettings settings, Optional<Stage> stage) {
        // It takes seconds, in which Kafka can be asked what else is to be known.
        EnginesLoading loading = EnginesLoading.start(settings.ownEntities());
        KafkaCluster cluster = KafkaCluster.describe(connection);
        ProcessingCounts counts = new ProcessingCounts();
        Properties config = streams.config(connection);
        config.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        config.put(StreamsConfig.POLL_MS_CONFIG, settings.pollTime().toMillis());
        config.put(DeadLetters.LISTENER_CONFIG, counts);
        // From the configuration, because client properties may override the settings.
        String applicationId = config.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
        ProcessResources resources = ProcessResources.acquire(config, cluster.id());
        try {
            Engines engines = loading.get();
            RawTopicProgress progress = new RawTopicProgress(
                    new KafkaPartitionOffsets(connection, applicationId), Clock.systemUTC(), cluster.rawPartitions());
            Pipeline pipeline =
                    new Pipeline(connection.serdes(), settings, cluster.rawPartitions(), engines, counts, progress);
            Topology topology = stage.map(one -> pipeline.only(one, config)).orElseGet(() -> pipeline.whole(config));
            LOG.info(
                    "Starting application {}: {}, {} clock, grace {}, {} partitions of {}, broker {}, state in {}",
                    applicationId,
                    stage.map(one -> "stage " + one).orElse("all stages"),
                    settings.clock(),
                    Durations.format(settings.grace()),
                    cluster.rawPartitions(),
                    Catalogue.RAW,
                    connection.bootstrapServers(),
                    resources.folder());
            LOG.info("Topics: {}", TopologyTopics.of(topology));
            new StateVersionCheck(connection, applicationId)
                    .check(pipeline.stores(stage.map(List::of).orElseGet(() -> List.of(Stage.values()))));
            RunningPipeline running = new RunningPipeline(
                    new KafkaStreams(topology, config),
                    engines,
                    resources,
                    counts,
                    progress,
                    connection,
                    applicationId);
            running.streams.start();
            running.activity.start();
            running.contact.start();
            if (settings.clock() == ClockMode.WALL && stage.orElse(Stage.CLEAN) == Stage.CLEAN) {
                progress.start();
            }
            return running;
        } catch (RuntimeException | Error e) {
            resources.close();
            throw e;
        }
    }

    private void changed(KafkaStreams.State state) {
        switch (state) {
            case RUNNING -> {
                assignment.update(assignedPartitions());
                LOG.info("Running");
                running.countDown();
            }
            case REBALANCING -> LOG.info("Rebalancing: partitions are being assigned");
            case ERROR, NOT_RUNNING -> {
                running.countDown();
                ended.countDown();
            }
            default -> LOG.debug("Kafka Streams is in state {}", state);
        }
    }

    /** Waits until the pipeline processes records, or has ended. */
    public void awaitRunning() throws InterruptedException {
        running.await();
    }

    /**
     * Waits until the pipeline has ended.
     *
     * @return true if it was closed, false if it failed
     */
    public boolean awaitEnd() throws InterruptedException {
        ended.await();
        return streams.state() != KafkaStreams.State.ERROR;
    }

    /**
     * The state of Kafka Streams while it is healthy: it is running, or being assigned its partitions and restoring their
     * state, and no stream thread is missing. Empty while a thread is being replaced, and once the pipeline is ending.
     */
    public Optional<String> healthyState() {
        KafkaStreams.State state = streams.state();
        boolean complete = streams.metadataForLocalThreads().size() >= threads;
        return complete && state.isRunningOrRebalancing() ? Optional.of(state.name()) : Optional.empty();
    }

    /**
     * Watches from now on whether the input is processed; to be called once.
     *
     * @param patience how long a partition may have input without advancing
     * @param stalled  receives a sentence that names the partition
     */
    public void watch(Duration patience, Consumer<String> stalled) {
        Watchdog started = new Watchdog(positions, patience, System::nanoTime, stalled);
        watchdog.set(started);
        started.start();
    }

    private boolean isOwnClient(String clientId) {
        return streams.metadataForLocalThreads().stream()
                .anyMatch(thread -> clientId.equals(thread.consumerClientId()));
    }

    /** The metrics of Kafka Streams. */
    public Map<MetricName, ? extends Metric> metrics() {
        return streams.metrics();
    }

    private Set<TaskMetadata> tasksOfThisThread() {
        String current = Thread.currentThread().getName();
        return streams.metadataForLocalThreads().stream()
                .filter(thread -> thread.threadName().equals(current))
                .flatMap(thread -> thread.activeTasks().stream())
                .collect(Collectors.toSet());
    }

    /** The input partitions that this process is assigned. */
    Set<TopicPartition> assignedPartitions() {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    /** Ends the pipeline; what was not committed is processed again when it is started the next time. */
    @Override
    public void close() {
        LOG.info(streams.state() == KafkaStreams.State.ERROR ? "Stopping after a failure" : "Stopping as requested");
        contact.close();
        progress.close();
        activity.close();
        activity.logTotal();
        Watchdog started = watchdog.getAndSet(null);
        if (started != null) {
            started.close();
        }
        // It leaves the group, since its partitions would otherwise not be processed until its session has expired.
        boolean stopped = streams.close(CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        if (stopped) {
            resources.close();
            LOG.info("Stopped");
        } else {
            // Threads still write to the folder, which stays locked until the process ends.
            LOG.warn("Stopped before all threads had ended, after waiting for {}", CLOSE_WITHIN);
        }
        ended.countDown();
        try {
            engines.close();
        } catch (IOException e) {
            throw new CommandFailedException("Cannot close the matcher: " + e.getMessage(), e);
        }
    }
}
