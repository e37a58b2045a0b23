package org.lodewire.streams.stories;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.analysis.store.AvroCodec;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.stories.index.Placement;
import org.lodewire.analysis.stories.index.StoredSignatures;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.ledger.ArticleLedger;
import org.lodewire.analysis.stories.ledger.Contribution;
import org.lodewire.analysis.stories.ledger.StoryRecords;
import org.lodewire.analysis.stories.order.Position;
import org.lodewire.analysis.stories.order.ReorderBuffer;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.ReplacedContribution;
import org.lodewire.schemas.TopicMatch;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;

/**
 * Places each article in its story, once: repeats change nothing, revisions take back what they replace, and what comes
 * later than the grace is rejected. On the event clock, articles are taken in the order in which they were sent; on the
 * wall clock, as they come.
 */
final class StoriesProcessor implements Processor<String, MatchedArticle, String, SpecificRecord> {

    private static final byte[] CLOCK = {0};
    private static final byte[] LAST_WATERMARK = {1};
    private static final byte[] LAST_CLOSED = {2};
    private static final long STEP = CountWindow.FIVE_MINUTES.step().toMillis();
    private static final long SILENCE = 5_000;
    private static final Duration LONGEST = CountWindow.SEVEN_DAYS.length().plus(CountWindow.SEVEN_DAYS.step());

    private final StoriesStage.Settings settings;
    private final Codec<MatchedArticle> codec = new AvroCodec<>(MatchedArticle.class, 1);
    private ProcessorContext<String, SpecificRecord> context;
    private ReorderBuffer order;
    private StoryIndex index;
    private ArticleLedger ledger;
    private OrderedStore clocks;
    private long clock;
    private long lastWatermark;
    private long lastClosed;
    private long lastArrival;

    StoriesProcessor(StoriesStage.Settings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        order = new ReorderBuffer(
                StoriesStage.WAITING.open(context), StoriesStage.PROGRESS.open(context), settings.rawPartitions());
        index = new StoryIndex(
                new StoredSignatures(
                        StoriesStage.ARTICLES.open(context),
                        StoriesStage.KEYS.open(context),
                        StoriesStage.TIMES.open(context),
                        StoriesStage.MEMBERS.open(context)),
                settings.horizon());
        ledger = new ArticleLedger(
                StoriesStage.LEDGER.open(context),
                StoriesStage.EXPIRIES.open(context),
                StoriesStage.CONTRIBUTORS.open(context),
                codec);
        clocks = StoriesStage.CLOCK.open(context);
        clock = time(CLOCK);
        lastWatermark = time(LAST_WATERMARK);
        lastClosed = time(LAST_CLOSED);
        lastArrival = context.currentSystemTimeMs();
        context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, this::secondPassed);
    }

    @Override
    public void process(Record<String, MatchedArticle> record) {
        lastArrival = context.currentSystemTimeMs();
        MatchedArticle article = record.value();
        if (settings.clock() == ClockMode.WALL) {
            if (article != null) {
                clock = Math.max(clock, context.currentSystemTimeMs());
                place(article);
            }
            return;
        }
        if (Watermark.is(record.key(), article)) {
            Watermark watermark = Watermark.of(record.key());
            order.marked(
                    watermark.partition(), new Position(record.timestamp(), watermark.sequence()), watermark.closing());
        } else if (article != null) {
            Position position = new Position(
                    article.getTime().getClock().toEpochMilli(),
                    article.getTime().getSequence());
            order.arrived(article.getOrigin().getPartition(), position, article.getArticleId(), codec.encode(article));
        }
        order.due().forEach(this::take);
        order.everywhere().ifPresent(position -> pass(position.clock() - 1));
        order.closed().ifPresent(position -> close(position.clock()));
    }

    private void secondPassed(long now) {
        if (settings.clock() == ClockMode.WALL) {
            pass(now);
        } else if (now - lastArrival >= SILENCE && !order.allMarked()) {
            order.all().forEach(this::take);
        }
    }

    private void take(byte[] waited) {
        MatchedArticle article = codec.decode(waited);
        // An article at the very end of a step still belongs to it: only what lies before has passed.
        pass(article.getTime().getClock().toEpochMilli() - 1);
        clock = Math.max(clock, article.getTime().getClock().toEpochMilli());
        place(article);
    }

    /** Lets time pass, and says so downstream where a step ends. */
    private void pass(long to) {
        clock = Math.max(clock, to);
        if (lastWatermark == Long.MIN_VALUE || Math.floorDiv(to, STEP) > Math.floorDiv(lastWatermark, STEP)) {
            lastWatermark = to;
            put(LAST_WATERMARK, to);
            put(CLOCK, clock);
            ledger.forgetUntil(to);
            index.forget(Instant.ofEpochMilli(to).minus(settings.grace()));
            context.forward(new Record<>(new Watermark(0, false).key(), null, Math.max(0, to)));
        }
    }

    /** Says downstream, once, that a corpus ends at a time. */
    private void close(long at) {
        if (at > lastClosed) {
            lastClosed = at;
            put(LAST_CLOSED, at);
            context.forward(new Record<>(new Watermark(0, true).key(), null, at));
        }
    }

    private void place(MatchedArticle article) {
        ledger.forgetUntil(clock);
        Optional<Contribution> before = ledger.find(article.getArticleId(), clock);
        if (before.isPresent() && before.get().article().getContentHash().equals(article.getContentHash())) {
            return;
        }
        Instant at = article.getTime().getEvent();
        Instant earliest = Instant.ofEpochMilli(clock).minus(settings.grace());
        if (at.isBefore(earliest)) {
            context.forward(new Record<>(
                    article.getSource(),
                    StoryRecords.late(
                            article,
                            "Event time " + at + " is before " + earliest
                                    + ", as far back as counts are still corrected."),
                    at.toEpochMilli()));
            return;
        }
        Placement placement = index.place(
                article.getArticleId(),
                StorySignature.decode(bytes(article.getSignature())),
                at,
                ledger.isSharedStory(article.getArticleId()));
        context.forward(new Record<>(
                article.getArticleId(),
                StoryRecords.membership(article, placement, before.isPresent()),
                at.toEpochMilli()));
        Contribution contribution = new Contribution(placement.storyId(), article);
        tell(before, contribution);
        ledger.put(
                contribution,
                Math.max(clock, at.toEpochMilli())
                        + settings.grace().plus(LONGEST).toMillis());
    }

    /** Tells each topic, and the trends, once what changes for them: no count falls and rises again for a revision. */
    private void tell(Optional<Contribution> before, Contribution now) {
        Map<String, ReplacedContribution> replaced = new HashMap<>();
        before.ifPresent(earlier -> {
            Set<String> kept = now.article().getMatches().stream()
                    .map(TopicMatch::getTopic)
                    .collect(Collectors.toSet());
            for (TopicMatch match : earlier.article().getMatches()) {
                tell(earlier, match, StoryRecords.mention(earlier, match, true));
                if (kept.contains(match.getTopic())) {
                    replaced.put(match.getTopic(), StoryRecords.replaced(earlier, match));
                } else {
                    tell(earlier, match, StoryRecords.retraction(earlier, match));
                }
            }
        });
        for (TopicMatch match : now.article().getMatches()) {
            tell(now, match, StoryRecords.mention(now, match, false));
            tell(now, match, StoryRecords.hit(now, match, replaced.get(match.getTopic())));
        }
        boolean had =
                before.isPresent() && !before.get().article().getEntities().isEmpty();
        if (had || !now.article().getEntities().isEmpty()) {
            context.forward(new Record<>(
                    now.article().getArticleId(),
                    StoryRecords.entities(now, had ? before.get() : null),
                    now.article().getTime().getEvent().toEpochMilli()));
        }
    }

    private void tell(Contribution contribution, TopicMatch match, SpecificRecord record) {
        context.forward(new Record<>(
                match.getTopic(),
                record,
                contribution.article().getTime().getEvent().toEpochMilli()));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private long time(byte[] key) {
        byte[] there = clocks.get(key);
        return there == null ? Long.MIN_VALUE : ByteBuffer.wrap(there).getLong();
    }

    private void put(byte[] key, long time) {
        clocks.put(key, ByteBuffer.allocate(Long.BYTES).putLong(time).array());
    }
}
