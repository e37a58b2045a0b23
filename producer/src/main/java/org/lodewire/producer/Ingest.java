package org.lodewire.producer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;
import org.lodewire.producer.source.RowSource;

/** Publishes the articles of a stream of rows as they arrive. */
public final class Ingest {

    /** The name of the command in rejections. */
    public static final String STAGE = "ingest";

    private static final Duration TICK = Duration.ofMillis(200);

    private final PublishOptions options;
    private final ProgressListener listener;
    private final StopSignal stop;

    /**
     * Makes an ingest.
     *
     * @param options  how to publish
     * @param listener notified of progress
     * @param stop     ends the ingest early; articles sent before that stay published
     */
    public Ingest(PublishOptions options, ProgressListener listener, StopSignal stop) {
        this.options = options;
        this.listener = listener;
        this.stop = stop;
    }

    /**
     * Publishes a stream until its end to a cluster that {@code lodewire setup} has prepared. While Kafka is away, it keeps what
     * it has read and, when its buffer is full, reads no further.
     *
     * @param in   not closed
     * @param name the name of the stream in rejections
     * @throws CommandFailedException if the stream cannot be read or a record is not accepted
     */
    public PublishSummary run(InputStream in, String name, Connection connection) {
        try (Publisher publisher = Publishers.openPatient(connection, options, STAGE)) {
            return run(in, name, publisher);
        }
    }

    /** Publishes a stream until its end, like {@link #run(InputStream, String, Connection)}. */
    public PublishSummary run(InputStream in, String name, Publisher publisher) {
        listener.started(OptionalLong.empty());
        try (ReadAhead rows = new ReadAhead(new RowSource(in, name, options.limit()))) {
            while (!rows.ended() && !stop.requested()) {
                Optional<Arrival> next = rows.poll(TICK);
                if (next.isPresent()) {
                    publisher.publish(next.get()).ifPresent(listener::rejected);
                    listener.advanced();
                }
                publisher.tick();
            }
            return publisher.finish(rows.ended());
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read " + name + ": " + e.getMessage(), e);
        }
    }
}
