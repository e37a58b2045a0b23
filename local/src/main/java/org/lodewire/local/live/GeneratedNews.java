package org.lodewire.local.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.lodewire.client.connection.Connection;
import org.lodewire.local.generated.NewsSettings;
import org.lodewire.local.generated.NewsStream;
import org.lodewire.local.generated.Release;
import org.lodewire.producer.Pace;
import org.lodewire.producer.ProgressListener;
import org.lodewire.producer.Replay;
import org.lodewire.producer.ReplayOptions;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;

/**
 * Plays the seed corpus, at the first start, and then generated news as time passes.
 *
 * @param connection of the cluster
 * @param seeds      the folder of the corpus
 * @param perMinute  articles a minute on average
 * @param state      remembers that the corpus was played
 */
record GeneratedNews(Connection connection, Path seeds, double perMinute, LiveState state) {

    /** The name of the command in rejections. */
    static final String STAGE = "live";

    private static final String CORPUS = "corpus";
    private static final long SEED = 1;
    private static final Duration TICK = Duration.ofMillis(200);

    /** Plays until it is stopped. While Kafka is away, it waits. */
    void play(StopSignal stop) {
        if (state.get(CORPUS).isEmpty()) {
            playCorpus(stop);
        }
        InstantSource wall = InstantSource.system();
        NewsStream news = new NewsStream(NewsSettings.live(SEED, wall.instant(), perMinute));
        try (Publisher publisher = Publishers.openPatient(connection, options(TimePolicy.PUBLISHED), STAGE)) {
            Optional<Release> next = news.next();
            while (next.isPresent() && awaitDue(next.get().at(), wall, publisher, stop)) {
                publisher.publish(next.get().arrival());
                next = news.next();
            }
            publisher.finish(false);
        }
    }

    /** With the arrival time as event time, since its articles are of 2025. */
    private void playCorpus(StopSignal stop) {
        ReplayOptions options =
                new ReplayOptions(options(TimePolicy.ARRIVAL), ReplayOptions.Order.GIVEN, Pace.UNLIMITED);
        new Replay(options, ProgressListener.NONE, stop).run(seeds, connection);
        if (!stop.requested()) {
            state.set(CORPUS, "done");
        }
    }

    private static PublishOptions options(TimePolicy time) {
        return new PublishOptions(time, 1, SizeLimit.DEFAULT, true);
    }

    /** Returns false if it was stopped first. */
    private static boolean awaitDue(Instant due, InstantSource wall, Publisher publisher, StopSignal stop) {
        Duration left = Duration.between(wall.instant(), due);
        while (!left.isNegative() && !stop.requested()) {
            stop.await(left.compareTo(TICK) < 0 ? left : TICK);
            publisher.tick();
            left = Duration.between(wall.instant(), due);
        }
        return !stop.requested();
    }
}
