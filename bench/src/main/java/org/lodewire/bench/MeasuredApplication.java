package org.lodewire.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StreamsSettings;

/** A Kafka Streams application under measurement, of one or more instances. Thread-safe. */
final class MeasuredApplication implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(9);

    private final String id;
    private final List<Instance> instances;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** An instance of an application, in this process. */
    private record Instance(Supplier<Map<MetricName, ? extends Metric>> metrics, AutoCloseable running) {

        boolean hasTasks() {
            return metrics.get().entrySet().stream()
                    .anyMatch(metric -> metric.getKey().name().equals("assigned-partitions")
                            && ((Number) metric.getValue().metricValue()).doubleValue() > 0);
        }

        double processed() {
            return metrics.get().entrySet().stream()
                    .filter(metric -> metric.getKey().name().equals("process-total")
                            && metric.getKey().group().equals("stream-thread-metrics"))
                    .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                    .sum();
        }
    }

    private MeasuredApplication(String id, List<Instance> instances) {
        this.id = id;
        this.instances = instances;
    }

    /**
     * Makes one application of several, which are closed with it.
     *
     * @param instances at least one, all with the same application id
     */
    static MeasuredApplication of(List<MeasuredApplication> instances) {
        return new MeasuredApplication(
                instances.get(0).id,
                instances.stream().flatMap(each -> each.instances.stream()).toList());
    }

    /** Starts the pipeline, or one stage of it. */
    static MeasuredApplication pipeline(
            Connection connection, StreamsSettings settings, ClockMode clock, Optional<Stage> stage) {
        RunningPipeline pipeline = RunningPipeline.start(connection, settings, PipelineSettings.on(clock), stage);
        return new MeasuredApplication(settings.applicationId(), List.of(new Instance(pipeline::metrics, pipeline)));
    }

    /**
     * Starts an application that decodes the records of a topic, encodes them again and writes them to another topic,
     * with the settings of the pipeline.
     */
    static <V extends SpecificRecord> MeasuredApplication copy(
            Connection connection, StreamsSettings settings, KafkaTopic<V> from, KafkaTopic<V> to) {
        AvroSerdes serdes = connection.serdes();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        from.name(),
                        Consumed.with(Serdes.String(), serdes.of(from)).withName("copy.source"))
                .to(to.name(), Produced.with(Serdes.String(), serdes.of(to)).withName("copy.sink"));
        Properties config = settings.config(connection);
        // The same interval as the pipeline that it is compared with.
        config.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                PipelineSettings.on(ClockMode.EVENT).commitInterval().toMillis());
        KafkaStreams streams = new KafkaStreams(builder.build(), config);
        streams.start();
        return new MeasuredApplication(
                settings.applicationId(), List.of(new Instance(streams::metrics, () -> streams.close(CLOSE_TIMEOUT))));
    }

    /**
     * Waits until each instance has tasks. Started before there are records, so that no task has state that would keep it where it
     * is, they share all of them.
     *
     * @throws CommandFailedException if it does not within the timeout
     */
    void awaitTasks(Duration timeout) throws InterruptedException {
        await(() -> instances.stream().allMatch(Instance::hasTasks), timeout);
    }

    /**
     * Waits until it processes the first record. A thread that gets its partitions early processes records before the
     * application is in the state RUNNING, which is therefore too late to start the measurement.
     *
     * @throws CommandFailedException if it does not within the timeout
     */
    void awaitFirstRecord(Duration timeout) throws InterruptedException {
        await(() -> instances.stream().anyMatch(each -> each.processed() > 0), timeout);
    }

    private void await(BooleanSupplier condition, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailedException(id + " did not start within " + timeout.toSeconds() + " s.");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** Stops the application. Calling it again has no effect. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            CommandFailedException failure = null;
            for (Instance instance : instances) {
                try {
                    instance.running.close();
                } catch (Exception e) { // as AutoCloseable declares it
                    failure = new CommandFailedException("Cannot stop " + id + ": " + e.getMessage(), e);
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
    }
}
