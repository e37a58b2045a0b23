package org.lodewire.subscriptions.preview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.preview.ArticlePreview;
import org.lodewire.analysis.preview.PreviewResult;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/** Previews a definition beside the present one of the same topic. Immutable. */
final class PreviewRun {

    /** The length of the longest window, so that the first counts are complete. */
    private static final Duration BEFORE = CountWindow.SEVEN_DAYS.length();

    private final Connection connection;
    private final Supplier<EntityFinder> entities;
    private final Duration grace;
    private final Duration budget;

    /**
     * @param entities finds the entities of articles as the pipeline does; used only if a query refers to one
     * @param grace    how late an article may be and still be counted
     * @param budget   how long a preview may take
     */
    PreviewRun(Connection connection, Supplier<EntityFinder> entities, Duration grace, Duration budget) {
        this.connection = connection;
        this.entities = entities;
        this.grace = grace;
        this.budget = budget;
    }

    private static final class ReplacedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        ReplacedException() {
            super("The preview is no longer wanted", null, false, false);
        }
    }

    /**
     * Runs, and says in the job what came of it.
     *
     * @param present the definition that the topic has now; empty if it has none
     * @param length  the time before the newest article to cover
     */
    void run(PreviewJob job, TopicDefinition definition, Optional<TopicDefinition> present, Duration length) {
        List<ArticlePreview> previews = new ArrayList<>();
        try {
            TopicPreview topic = new TopicPreview(connection);
            Optional<Instant> newest = topic.newest();
            if (newest.isEmpty()) {
                job.failed("There are no articles yet.");
                return;
            }
            previews.add(new ArticlePreview(definition, entities));
            if (present.isPresent()) {
                previews.add(new ArticlePreview(present.get(), entities));
            }
            Instant from = newest.get().minus(length);
            read(job, topic, from.minus(BEFORE), newest.get(), previews);
            job.done(answer(previews, from));
        } catch (ReplacedException e) {
            job.replaced();
        } catch (TopicRejectedException e) {
            job.failed(String.join("\n", e.faults()));
        } catch (CommandFailedException e) {
            job.failed(String.valueOf(e.getMessage()));
        } finally {
            previews.forEach(PreviewRun::close);
        }
    }

    private static void close(ArticlePreview preview) {
        try {
            preview.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A preview holds no files", e);
        }
    }

    private void read(PreviewJob job, TopicPreview topic, Instant since, Instant until, List<ArticlePreview> previews) {
        long deadline = System.nanoTime() + budget.toNanos();
        double span = Math.max(1, Duration.between(since, until).toMillis());
        topic.read(since, previews, time -> {
            job.progress(Duration.between(since, time).toMillis() / span);
            if (!job.isWanted()) {
                throw new ReplacedException();
            }
            if (System.nanoTime() - deadline > 0) {
                throw new CommandFailedException("The preview took longer than " + budget.toSeconds()
                        + " s and was stopped; ask for fewer days.");
            }
        });
    }

    private ObjectNode answer(List<ArticlePreview> previews, Instant from) {
        if (previews.get(0).isEmpty()) {
            throw new CommandFailedException("There are no articles of this time.");
        }
        PreviewResult result = PreviewResult.of(previews.get(0), from, grace);
        @Nullable PreviewResult before = previews.size() < 2 ? null : PreviewResult.of(previews.get(1), from, grace);
        return PreviewAnswer.of(result, before);
    }
}
