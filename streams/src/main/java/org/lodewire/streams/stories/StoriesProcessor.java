package org.lodewire.streams.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.analysis.clean.time.TimeLimit;
import org.lodewire.analysis.sources.SourceActivities;
import org.lodewire.analysis.stories.StoryAssigner;
import org.lodewire.analysis.stories.index.StoredSignatures;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.ledger.ArticleLedger;
import org.lodewire.analysis.stories.order.BufferedArticleCodec;
import org.lodewire.analysis.stories.order.Position;
import org.lodewire.analysis.stories.order.ReorderBuffer;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;

/**
 * Assigns each article to its story and emits watermarks where a step ends. On the event clock, articles are processed
 * in the order in which the producer sent them; on the wall clock, in the order of arrival, and time passes as far as all
 * partitions of the raw topic have been processed.
 */
final class StoriesProcessor implements Processor<String, MatchedArticle, String, SpecificRecord> {

    /** Without input for this many milliseconds, articles no longer wait for partitions that never had a watermark. */
    private static final long IDLE_TIMEOUT = 5_000;

    private final StoriesStage.Settings settings;
    private final ProcessingListener listener;
    private ProcessorContext<String, SpecificRecord> context;
    private ReorderBuffer<MatchedArticle> buffer;
    private StoryAssigner assigner;
    private StageClock clock;
    private long lastArrival;

    StoriesProcessor(StoriesStage.Settings settings, ProcessingListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        buffer = new ReorderBuffer<>(
                StoriesStage.REORDER_BUFFER.open(context),
                new BufferedArticleCodec(),
                StoriesStage.PARTITION_PROGRESS.open(context),
                settings.rawPartitions());
        StoryIndex index =
                new StoryIndex(new StoredSignatures(StoriesStage.INDEX_ARTICLES.open(context)), settings.horizon());
        ArticleLedger ledger = new ArticleLedger(
                StoriesStage.CONTRIBUTIONS.open(context),
                StoriesStage.CONTRIBUTION_EXPIRIES.open(context),
                StoriesStage.OTHER_CONTRIBUTORS.open(context));
        assigner = new StoryAssigner(index, ledger, settings.grace());
        clock = new StageClock(StoriesStage.CLOCK.open(context));
        lastArrival = context.currentSystemTimeMs();
        if (settings.clock() == ClockMode.EVENT) {
            context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, this::everySecond);
        }
    }

    @Override
    public void process(Record<String, MatchedArticle> record) {
        lastArrival = context.currentSystemTimeMs();
        if (settings.clock() == ClockMode.WALL) {
            processOnWallClock(record);
        } else {
            processOnEventClock(record);
        }
    }

    /** Articles do not wait, but time does, for all partitions of the raw topic. */
    private void processOnWallClock(Record<String, MatchedArticle> record) {
        MatchedArticle article = record.value();
        if (Watermark.is(record.key(), article)) {
            int partition = Watermark.of(record.key()).partition();
            buffer.advance(partition, new Position(record.timestamp(), 0), false);
            buffer.lowWatermark().ifPresent(position -> passTime(position.clock()));
        } else if (article != null) {
            process(article, Math.max(clock.time(), context.currentSystemTimeMs()));
        }
    }

    private void processOnEventClock(Record<String, MatchedArticle> record) {
        MatchedArticle article = record.value();
        if (Watermark.is(record.key(), article)) {
            Watermark watermark = Watermark.of(record.key());
            Position position = new Position(record.timestamp(), watermark.sequence());
            buffer.advance(watermark.partition(), position, watermark.endOfInput());
        } else if (article != null) {
            add(article);
        }
        buffer.drainReady(this::processInOrder);
        // More articles with the clock of the low watermark may follow: only the time before it has passed.
        buffer.lowWatermark().ifPresent(position -> passTime(position.clock() - 1));
        buffer.endOfInput().ifPresent(position -> endInput(position.clock()));
    }

    /**
     * A backfill waits for its article, and does not say how far its partition has been read. One that claims a time in the
     * future would wait for ever: no article can have brought the clock there.
     */
    private void add(MatchedArticle article) {
        ArticleTime time = article.getTime();
        Position position = new Position(time.getClock().toEpochMilli(), time.getSequence());
        if (article.getBackfill().isEmpty()) {
            buffer.add(article.getOrigin().getPartition(), position, article.getArticleId(), article);
        } else if (!TimeLimit.at(Instant.ofEpochMilli(context.currentSystemTimeMs()))
                .allows(time.getClock())) {
            process(article, clock.time());
        } else {
            // A topic each, so that the latest of several backfills of a topic is the one that waits.
            for (String topic : article.getBackfill()) {
                buffer.addAfter(position, article.getArticleId(), topic, ofTopic(article, topic));
            }
        }
    }

    private static MatchedArticle ofTopic(MatchedArticle backfill, String topic) {
        return MatchedArticle.newBuilder(backfill)
                .setBackfill(List.of(topic))
                .setMatches(backfill.getMatches().stream()
                        .filter(match -> match.getTopic().equals(topic))
                        .toList())
                .build();
    }

    private void everySecond(long now) {
        if (now - lastArrival >= IDLE_TIMEOUT && !buffer.hasWatermarkOfEveryPartition()) {
            buffer.drainAll(this::processInOrder);
        }
    }

    private void processInOrder(MatchedArticle article) {
        if (article.getBackfill().isEmpty()) {
            long at = article.getTime().getClock().toEpochMilli();
            // An article at the very end of a step still belongs to it: only the time before it has passed.
            passTime(at - 1);
            clock.advance(at);
        }
        process(article, clock.time());
    }

    /** @param now the time by which articles are late and forgotten, in milliseconds since the epoch */
    private void process(MatchedArticle article, long now) {
        if (article.getBackfill().isEmpty()) {
            assigner.assign(article, now, (key, value, timestamp) -> {
                emit(key, value, timestamp);
                if (value instanceof StoryMembership membership && !membership.getWithdrawn() && now >= 0) {
                    SourceActivity activity = SourceActivities.of(article, membership.getStoryId(), now);
                    emit(activity.getSource(), activity, activity.getClock());
                }
            });
        } else {
            assigner.backfill(article, now, this::emit);
        }
    }

    /** Advances the clock; at the end of a step, removes expired state and emits a watermark. */
    private void passTime(long to) {
        if (to < 0) {
            // No article has moved the producer's clock yet, and time has not begun.
            return;
        }
        clock.advance(to);
        if (clock.passesStep(to)) {
            assigner.removeExpired(to);
            context.forward(new Record<>(new Watermark(0, false).key(), null, Math.max(0, to)));
        }
    }

    /** Emits an end-of-input watermark, once. */
    private void endInput(long at) {
        if (clock.endsInput(at)) {
            context.forward(new Record<>(new Watermark(0, true).key(), null, at));
        }
    }

    private void emit(String key, SpecificRecord value, Instant timestamp) {
        if (value instanceof RejectedArticle rejected) {
            listener.rejected(rejected.getReason());
        }
        context.forward(new Record<>(key, value, timestamp.toEpochMilli()));
    }
}
