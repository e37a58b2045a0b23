package org.lodewire.streams.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** A pipeline that runs in this process. Thread-safe. */
public final class RunningPipeline implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(9);

    private final KafkaStreams streams;
    private final Engines engines;
    private final StateFolder folder;
    private final int threads;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private RunningPipeline(KafkaStreams streams, Engines engines, StateFolder folder) {
        this.streams = streams;
        this.engines = engines;
        this.folder = folder;
        // Before they are started, none of them can have died.
        this.threads = streams.metadataForLocalThreads().size();
    }

    /**
     * Starts the pipeline.
     *
     * @param stage  the one stage to run; nothing for all of them
     * @param reporter is told of what goes wrong on the way, in words
     * @throws CommandFailedException if the topics are not there, or state cannot be kept in the folder that was given
     */
    public static RunningPipeline start(
            Connection connection,
            StreamsSettings streams,
            PipelineSettings settings,
            Optional<Stage> stage,
            Consumer<String> reporter) {
        int rawPartitions = rawPartitions(connection);
        Properties config = streams.config(connection);
        config.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        // Of the configuration and not of the settings, which client properties may override.
        StateFolder folder = StateFolder.take(
                Path.of(config.getProperty(StreamsConfig.STATE_DIR_CONFIG)),
                config.getProperty(StreamsConfig.APPLICATION_ID_CONFIG));
        try {
            config.put(StreamsConfig.STATE_DIR_CONFIG, folder.path().toString());
            Engines engines = Engines.load(settings.ownEntities());
            Pipeline pipeline = new Pipeline(connection.serdes(), settings, rawPartitions, engines);
            Topology topology = stage.map(one -> pipeline.only(one, config)).orElseGet(() -> pipeline.whole(config));
            RunningPipeline running = new RunningPipeline(new KafkaStreams(topology, config), engines, folder);
            running.streams.setUncaughtExceptionHandler(new ThreadFailures(System::nanoTime, reporter));
            running.streams.setStateListener((now, before) -> running.changed(now));
            running.streams.start();
            return running;
        } catch (RuntimeException | Error e) {
            folder.close();
            throw e;
        }
    }

    private void changed(KafkaStreams.State state) {
        if (state == KafkaStreams.State.RUNNING) {
            running.countDown();
        } else if (state == KafkaStreams.State.ERROR || state == KafkaStreams.State.NOT_RUNNING) {
            running.countDown();
            ended.countDown();
        }
    }

    /** Waits until the pipeline processes what comes, or has ended. */
    public void awaitRunning() throws InterruptedException {
        running.await();
    }

    /**
     * Waits until the pipeline has ended.
     *
     * @return whether it ended because it was closed, and not because it failed
     */
    public boolean awaitEnd() throws InterruptedException {
        ended.await();
        return streams.state() != KafkaStreams.State.ERROR;
    }

    /**
     * The state of Kafka Streams, while all is well: it is running, or getting its partitions and what is kept of them,
     * and no stream thread is missing. Nothing while one is being replaced, and once the pipeline is about to end.
     */
    public Optional<String> wellState() {
        KafkaStreams.State state = streams.state();
        boolean complete = streams.metadataForLocalThreads().size() >= threads;
        return complete && state.isRunningOrRebalancing() ? Optional.of(state.name()) : Optional.empty();
    }

    /** Kafka Streams' own metrics. */
    public Map<org.apache.kafka.common.MetricName, ? extends org.apache.kafka.common.Metric> metrics() {
        return streams.metrics();
    }

    private static int rawPartitions(Connection connection) {
        List<String> names = Catalogue.topics().stream().map(KafkaTopic::name).toList();
        try (Admin admin = connection.admin()) {
            Map<String, TopicDescription> there =
                    admin.describeTopics(names).allTopicNames().get();
            return there.get(Catalogue.RAW.name()).partitions().size();
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    e.getCause() instanceof UnknownTopicOrPartitionException
                            ? "Some of the topics are missing at " + connection.bootstrapServers()
                                    + ". Run 'lodewire setup' first."
                            : "Cannot look up the topics at " + connection.bootstrapServers() + ": "
                                    + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted.", e);
        }
    }

    /** Ends the pipeline; what was not committed is done again when it is started the next time. */
    @Override
    public void close() {
        // Or its partitions would wait for it until its session is over: nobody would work on them, and a restart would
        // wait.
        if (streams.close(CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP))) {
            folder.close();
        } // else threads still write to it, and it is held until the process ends
        ended.countDown();
        try {
            engines.close();
        } catch (IOException e) {
            throw new CommandFailedException("Cannot close the matcher: " + e.getMessage(), e);
        }
    }
}
