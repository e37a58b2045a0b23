package org.lodewire.cli.tour;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.producer.Pace;
import org.lodewire.producer.ProgressListener;
import org.lodewire.producer.Replay;
import org.lodewire.producer.ReplayOptions;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.command.ProgressOnTerminal;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.subscriptions.progress.PipelineProgress;

/**
 * Replays the seed corpus into a running pipeline, with the arrival time as event time, and reads the results.
 *
 * @param connection    of the pipeline
 * @param applicationId of the pipeline
 * @param clock         of the pipeline
 * @param seeds         folder of the corpus
 * @param definitions   of the topics to show, which have been applied
 * @param out           where progress is shown
 */
public record SeedTour(
        Connection connection,
        String applicationId,
        ClockMode clock,
        Path seeds,
        List<TopicDefinition> definitions,
        PrintWriter out) {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    /**
     * Reads the topic definitions of the seeds.
     *
     * @throws CommandFailedException if they cannot be read
     */
    public static List<TopicDefinition> definitions(Path seeds) {
        try {
            return new TopicDefinitionFiles().read(seeds.resolve("topics"));
        } catch (DefinitionRejectedException | IOException e) {
            throw new CommandFailedException("Cannot read the topic definitions: " + e.getMessage(), e);
        }
    }

    /**
     * Runs the tour and returns its results.
     *
     * @throws CommandFailedException if the pipeline does not count the corpus within three minutes
     */
    public TourReport run() {
        // From the end: a cluster may have millions of articles.
        try (TopicReader<CleanArticle> clean = new TopicReader<>(connection, Catalogue.CLEAN).fromEnd();
                TopicReader<ArticleEntities> entities = new TopicReader<>(connection, Catalogue.ENTITIES).fromEnd();
                TopicReader<StoryMembership> stories = new TopicReader<>(connection, Catalogue.STORIES).fromEnd();
                TopicReader<RejectedArticle> rejected = new TopicReader<>(connection, Catalogue.REJECTED).fromEnd()) {
            report("Replaying " + seeds.getFileName() + ", with the arrival time as event time");
            PublishSummary summary = replay();
            awaitCounted(Objects.requireNonNull(summary.clock(), "an article was sent"));
            return new TourReport(
                    rest(clean),
                    rest(entities),
                    rest(stories),
                    rest(rejected),
                    all(Catalogue.COUNTS),
                    all(Catalogue.ALERTS),
                    definitions,
                    Objects.requireNonNull(summary.lastEvent(), "an article was sent"));
        }
    }

    private void awaitCounted(Instant watermark) {
        PipelineProgress progress = new PipelineProgress(connection, applicationId);
        boolean live = clock == ClockMode.WALL;
        report("Waiting for the final counts" + (live ? " at the end of the minute" : "") + " ...");
        if (!(live ? progress.awaitCountedLive(watermark, TIMEOUT) : progress.awaitCounted(watermark, TIMEOUT))) {
            throw new CommandFailedException("The pipeline '" + applicationId + "' has not counted everything within "
                    + TIMEOUT.toMinutes() + " minutes. Is it running, and on the "
                    + clock.name().toLowerCase(Locale.ROOT)
                    + " clock? Its log shows what it does.");
        }
    }

    @SuppressWarnings("ClosingStandardOutputStreams") // Closes the progress bar only.
    private PublishSummary replay() {
        PublishOptions publish = new PublishOptions(TimePolicy.ARRIVAL, 1, SizeLimit.DEFAULT, false);
        ReplayOptions options = new ReplayOptions(publish, ReplayOptions.Order.GIVEN, Pace.UNLIMITED);
        if (System.console() == null) {
            return new Replay(options, ProgressListener.NONE, new StopSignal()).run(seeds, connection);
        }
        try (ProgressOnTerminal progress = new ProgressOnTerminal(System.out)) {
            return new Replay(options, progress, new StopSignal()).run(seeds, connection);
        }
    }

    private <V extends SpecificRecord> List<V> all(KafkaTopic<V> topic) {
        try (TopicReader<V> reader = new TopicReader<>(connection, topic)) {
            return rest(reader);
        }
    }

    private static <V extends SpecificRecord> List<V> rest(TopicReader<V> reader) {
        List<V> values = new ArrayList<>();
        reader.readToEnd(record -> values.add(record.value()));
        return values;
    }

    private void report(String line) {
        out.println(line);
        out.flush();
    }
}
