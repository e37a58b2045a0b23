package org.lodewire.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.lodewire.catalogue.KafkaTopic;
import org.lodewire.command.CommandFailedException;
import org.lodewire.connection.Connection;
import org.lodewire.schemas.RawArticle;
import org.lodewire.serdes.AvroSerdes;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StreamsSettings;

/** A Kafka Streams application that is measured, from when it processes to when it is closed. Thread-safe. */
final class Application implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(9);

    private final String id;
    private final AutoCloseable running;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Application(String id, AutoCloseable running) {
        this.id = id;
        this.running = running;
    }

    /** Starts the pipeline, or one stage of it, on the event clock, and returns when it processes. */
    static Application pipeline(Connection connection, StreamsSettings settings, Optional<Stage> stage,
            Consumer<String> teller) throws InterruptedException {
        RunningPipeline pipeline = RunningPipeline.start(connection, settings,
                PipelineSettings.on(ClockMode.EVENT), stage, teller);
        pipeline.awaitRunning();
        return new Application(settings.applicationId(), pipeline);
    }

    /**
     * Starts what decodes the records of a topic, encodes them again and writes them to another, with the settings of the
     * pipeline, and returns when it processes.
     */
    static Application copy(Connection connection, StreamsSettings settings, KafkaTopic<RawArticle> from,
            KafkaTopic<RawArticle> to) throws InterruptedException {
        AvroSerdes serdes = connection.serdes();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(from.name(), Consumed.with(Serdes.String(), serdes.of(from)).withName("copy.source"))
                .to(to.name(), Produced.with(Serdes.String(), serdes.of(to)).withName("copy.sink"));
        KafkaStreams streams = new KafkaStreams(builder.build(), settings.config(connection));
        CountDownLatch started = new CountDownLatch(1);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING || now.hasStartedOrFinishedShuttingDown()) {
                started.countDown();
            }
        });
        streams.start();
        started.await();
        return new Application(settings.applicationId(), () -> streams.close(CLOSE_WITHIN));
    }

    /** Its application id. */
    String id() {
        return id;
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
