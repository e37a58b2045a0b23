package org.lodewire.bench;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

/** A Kafka Streams application that is measured, from the first record that it processes. Thread-safe. */
final class Application implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(9);

    private final String id;
    private final Supplier<Map<MetricName, ? extends Metric>> metrics;
    private final AutoCloseable running;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Application(String id, Supplier<Map<MetricName, ? extends Metric>> metrics, AutoCloseable running) {
        this.id = id;
        this.metrics = metrics;
        this.running = running;
    }

    /** Starts the pipeline, or one stage of it, on the event clock. */
    static Application pipeline(Connection connection, StreamsSettings settings, Optional<Stage> stage) {
        RunningPipeline pipeline =
                RunningPipeline.start(connection, settings, PipelineSettings.on(ClockMode.EVENT), stage);
        return new Application(settings.applicationId(), pipeline::metrics, pipeline);
    }

    /**
     * Starts what decodes the records of a topic, encodes them again and writes them to another, with the settings of the
     * pipeline.
     */
    static <V extends SpecificRecord> Application copy(
            Connection connection, StreamsSettings settings, KafkaTopic<V> from, KafkaTopic<V> to) {
        AvroSerdes serdes = connection.serdes();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        from.name(),
                        Consumed.with(Serdes.String(), serdes.of(from)).withName("copy.source"))
                .to(to.name(), Produced.with(Serdes.String(), serdes.of(to)).withName("copy.sink"));
        Properties config = settings.config(connection);
        // As often as the pipeline that it is compared with.
        config.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                PipelineSettings.on(ClockMode.EVENT).commitInterval().toMillis());
        KafkaStreams streams = new KafkaStreams(builder.build(), config);
        streams.start();
        return new Application(settings.applicationId(), streams::metrics, () -> streams.close(CLOSE_WITHIN));
    }

    /**
     * Waits until it has begun to process. A thread that gets its partitions early does so before the whole application
     * counts as running, which is therefore too late to start the clock.
     *
     * @throws CommandFailedException if it has not, within the patience
     */
    void awaitFirstRecord(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (processed() == 0) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailedException(id + " did not begin within " + patience.toSeconds() + " s.");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private double processed() {
        return metrics.get().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("process-total")
                        && metric.getKey().group().equals("stream-thread-metrics"))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .sum();
    }

    /** Ends it. Closing it again does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                running.close();
            } catch (Exception e) { // as AutoCloseable declares it
                throw new CommandFailedException("Cannot end " + id + ": " + e.getMessage(), e);
            }
        }
    }
}
