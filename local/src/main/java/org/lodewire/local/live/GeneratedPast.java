package org.lodewire.local.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.local.generated.NewsSettings;
import org.lodewire.local.generated.NewsStream;
import org.lodewire.local.generated.Release;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;
import org.lodewire.schemas.time.Durations;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.StreamsSettings;
import org.lodewire.subscriptions.progress.PipelineProgress;

/**
 * Gives a new demonstration a past. On the wall clock, articles older than the grace are late; so the pipeline first runs on the
 * event clock, on news up to the present, and goes on on the wall clock with that state. The end of input is left open, because
 * it is none.
 *
 * @param connection of the cluster
 * @param streams    of the application that goes on
 * @param state      remembers that it was done; an interrupted past is published again, as the same articles
 */
record GeneratedPast(Connection connection, StreamsSettings streams, LiveState state) {

    private static final long SEED = 1;
    private static final String DONE = "past";
    private static final String BEGUN = "past.begun";
    private static final Map<String, ?> CLIENT = Map.of("linger.ms", 20, "batch.size", 1 << 18);
    private static final Duration TIMEOUT = Duration.ofMinutes(15);
    private static final int REPORTS = 4;

    /** Whether it was published and counted before. */
    boolean isThere() {
        return state.get(DONE).isPresent();
    }

    /**
     * Publishes and counts it.
     *
     * @param closeFirst receives what must be closed before the cluster is
     * @param progress   receives what is being done, in words
     * @return what was published
     */
    PublishSummary publish(LiveSettings.Demo demo, Consumer<AutoCloseable> closeFirst, Consumer<String> progress)
            throws InterruptedException {
        NewsSettings news = begun().orElseGet(() -> begin(demo));
        RunningPipeline pipeline =
                RunningPipeline.start(connection, streams, PipelineSettings.on(ClockMode.EVENT), Optional.empty());
        AtomicBoolean closed = new AtomicBoolean();
        try (Closing once = () -> {
            if (closed.compareAndSet(false, true)) {
                pipeline.close();
            }
        }) {
            closeFirst.accept(once);
            pipeline.awaitRunning();
            PublishSummary summary = publish(news, progress);
            progress.accept(summary.sent() + " articles published; waiting until the pipeline has counted them");
            Instant clock = Objects.requireNonNull(summary.clock(), "an article was published");
            if (!new PipelineProgress(connection, streams.applicationId()).awaitCountedSoFar(clock, TIMEOUT)) {
                throw new CommandFailedException("The pipeline has not counted the generated past within "
                        + Durations.format(TIMEOUT) + ". Start again, or shorten it with --past.");
            }
            state.set(DONE, "done");
            return summary;
        }
    }

    private interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    private NewsSettings begin(LiveSettings.Demo demo) {
        Instant until = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant from = until.minus(demo.past());
        state.set(BEGUN, from + " " + until + " " + demo.perMinute());
        return NewsSettings.past(SEED, from, until, demo.perMinute());
    }

    /** The news of a past that was interrupted. */
    private Optional<NewsSettings> begun() {
        return state.get(BEGUN)
                .map(text -> text.split(" ", 3))
                .map(parts -> NewsSettings.past(
                        SEED, Instant.parse(parts[0]), Instant.parse(parts[1]), Double.parseDouble(parts[2])));
    }

    private PublishSummary publish(NewsSettings settings, Consumer<String> progress) {
        NewsStream past = new NewsStream(settings);
        Instant until = Objects.requireNonNull(settings.until(), "a past ends");
        Duration part = Duration.between(settings.from(), until).dividedBy(REPORTS);
        Instant report = settings.from();
        PublishOptions options = new PublishOptions(TimePolicy.PUBLISHED, 1, SizeLimit.DEFAULT, true);
        try (Publisher publisher = Publishers.open(connection, options, GeneratedNews.STAGE, CLIENT)) {
            publisher.followStatedTimes();
            Optional<Release> next = past.next();
            while (next.isPresent()) {
                if (!next.get().at().isBefore(report)) {
                    progress.accept("publishing the articles from " + report.truncatedTo(ChronoUnit.MINUTES) + " on");
                    report = report.plus(part);
                }
                publisher.publish(next.get().arrival());
                next = past.next();
            }
            return publisher.finish(true);
        }
    }
}
