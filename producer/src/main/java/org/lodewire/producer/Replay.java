package org.lodewire.producer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;
import org.lodewire.producer.source.ArticleSource;
import org.lodewire.producer.source.Corpus;

/**
 * Publishes the articles of a corpus. Only dates that their sources state move the clock of a replay: an article that is
 * dated by its arrival would move it to the present, after which every other article would be late.
 */
public final class Replay {

    /** The name of the command in rejections. */
    public static final String STAGE = "replay";

    private static final Map<String, ?> CLIENT = Map.of("linger.ms", 20, "batch.size", 1 << 18);

    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration REPORTED_WAIT = Duration.ofSeconds(10);

    private final ReplayOptions options;
    private final ProgressListener listener;
    private final StopSignal stop;

    /**
     * Makes a replay.
     *
     * @param options  how to replay
     * @param listener notified of progress
     * @param stop     ends the replay early; articles sent before that stay published
     */
    public Replay(ReplayOptions options, ProgressListener listener, StopSignal stop) {
        this.options = options;
        this.listener = listener;
        this.stop = stop;
    }

    /**
     * Replays the corpus at a path to a cluster that {@code lodewire setup} has prepared.
     *
     * @throws CommandFailedException if there is no corpus, it cannot be read, or a record is not accepted
     */
    public PublishSummary run(Path path, Connection connection) {
        return run(List.of(path), connection);
    }

    /** Replays the corpus at several paths, like {@link #run(Path, Connection)}. */
    public PublishSummary run(List<Path> paths, Connection connection) {
        Corpus corpus = Corpora.at(paths, options.publish().limit());
        try (Publisher publisher = Publishers.open(connection, options.publish(), STAGE, CLIENT)) {
            return run(corpus, publisher);
        }
    }

    /** Replays a corpus, like {@link #run(Path, Connection)}. */
    public PublishSummary run(Corpus corpus, Publisher publisher) {
        Instant now = Instant.now();
        publisher.followStatedTimes();
        try (ArticleSource source = open(corpus, now)) {
            listener.started(source.size(), source.bytes());
            Timetable timetable = new Timetable(options.pace(), now);
            long start = System.nanoTime();
            Optional<Arrival> next = source.next();
            while (next.isPresent() && awaitDue(timetable.due(next.get()), start, publisher)) {
                publisher.publish(next.get()).ifPresent(listener::rejected);
                listener.advanced(source.bytesRead());
                next = source.next();
            }
            return publisher.finish(!stop.requested()).of(source.leftOut());
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read the corpus: " + e.getMessage(), e);
        }
    }

    private ArticleSource open(Corpus corpus, Instant now) throws IOException {
        if (options.order() == ReplayOptions.Order.GIVEN) {
            return corpus.inOrderGiven();
        }
        listener.sorting();
        return corpus.inOrderPublished(now, stop::requested);
    }

    /** Waits until an article is due. Returns false if the replay was stopped first. */
    private boolean awaitDue(Duration due, long start, Publisher publisher) {
        Duration left = left(due, start);
        if (left.compareTo(REPORTED_WAIT) > 0) {
            listener.waiting(left);
        }
        while (left.compareTo(Duration.ZERO) > 0 && !stop.requested()) {
            stop.await(left.compareTo(TICK) < 0 ? left : TICK);
            publisher.tick();
            left = left(due, start);
        }
        return !stop.requested();
    }

    private static Duration left(Duration due, long start) {
        return due.isZero() ? due : due.minusNanos(System.nanoTime() - start);
    }
}
