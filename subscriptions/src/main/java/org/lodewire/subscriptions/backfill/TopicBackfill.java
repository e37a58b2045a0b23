package org.lodewire.subscriptions.backfill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.retained.CleanArticles;
import org.lodewire.subscriptions.retained.RetainedRecords;

/**
 * Gives topics the counts that they would have had. Reads the clean articles, so that nothing is lost if the pipeline lags or
 * is stopped: what this writes waits until the stories stage reads it. An article that the pipeline matches meanwhile with the
 * same definition contributes once.
 */
public final class TopicBackfill {

    /**
     * The time in which every running instance reads a definition. An article that one processes later it matches itself; an
     * article that was processed before is written to the topic of clean articles, perhaps in an open transaction.
     */
    private static final Duration NOTICE = Duration.ofSeconds(5);

    private final Connection connection;
    private final Supplier<EntityFinder> entities;

    /**
     * @param connection to the cluster
     * @param entities   finds the entities of articles as the pipeline does; used only if a query refers to one
     */
    public TopicBackfill(Connection connection, Supplier<EntityFinder> entities) {
        this.connection = connection;
        this.entities = entities;
    }

    /**
     * Backfills topics that were applied right before.
     *
     * @param length the length of the longest window whose counts are to be complete
     * @param grace  how far back the pipeline corrects counts, which must be complete too
     */
    public BackfillResult run(List<TopicDefinition> definitions, Duration length, Duration grace) {
        Duration reach = length.plus(grace).plus(CountWindow.SEVEN_DAYS.step());
        try (BackfillMatcher matcher = new BackfillMatcher(definitions, entities);
                Spool spool = new Spool();
                RetainedRecords<CleanArticle> articles = new RetainedRecords<>(connection, Catalogue.CLEAN)) {
            Thread.sleep(NOTICE.toMillis());
            Instant now = CleanArticles.clock(articles, Instant.now()).orElse(Instant.EPOCH);
            Instant since = now.minus(reach);
            BackfillResult result = new BackfillResult(since, articles.isCutAfter(since));
            match(articles, since, matcher, spool, result);
            send(spool, now);
            return result;
        } catch (UncheckedIOException e) {
            throw failed(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
    }

    private static CommandFailedException failed(IOException cause) {
        return new CommandFailedException(
                "Cannot keep the matched articles in a temporary file: " + FileFailure.reason(cause) + ".", cause);
    }

    private void match(
            RetainedRecords<CleanArticle> articles,
            Instant since,
            BackfillMatcher matcher,
            Spool spool,
            BackfillResult result) {
        try (Serializer<MatchedArticle> serializer = connection.serdes().serializer(Catalogue.MATCHED_ARTICLES)) {
            articles.readWithOpen(since, CleanArticles.ARRIVAL, article -> {
                if (article.getWithdrawn() || article.getTime().getEvent().isBefore(since)) {
                    result.leave(article.getId());
                    return;
                }
                MatchedArticle matched = matcher.match(article);
                result.add(matched);
                try {
                    spool.add(matched.getArticleId(), serializer.serialize(Catalogue.MATCHED_ARTICLES.name(), matched));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Sends the records with the current time, since those with an old one would be removed first. */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback takes the failure.
    private void send(Spool spool, Instant now) throws IOException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Map<String, Object> config = Map.of("linger.ms", 20, "max.request.size", Catalogue.MAX_RECORD_BYTES);
        try (Producer<String, byte[]> producer = connection.producer(config)) {
            spool.forEach((key, value) -> {
                requireNone(failure.get());
                producer.send(
                        new ProducerRecord<>(
                                Catalogue.MATCHED_ARTICLES.name(), null, Math.max(0, now.toEpochMilli()), key, value),
                        (metadata, exception) -> failure.compareAndSet(null, exception));
            });
            producer.flush();
        }
        requireNone(failure.get());
    }

    private static void requireNone(@Nullable Exception failure) {
        if (failure != null) {
            throw new CommandFailedException(
                    "Kafka did not accept a record of the backfill: " + failure.getMessage()
                            + ". It is safe to run the command again.",
                    failure);
        }
    }
}
